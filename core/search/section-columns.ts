import type { CompiledIndex } from "./compiled.ts";
import { joinNumbered, numberValues, type Numbered } from "./numbered.ts";

/** What filters, facets and titles ask of every section found: columns, for looking into heads takes far longer. */
export type SectionColumns = {
  /** The portal's section: the first name of the path, empty without one. */
  readonly portalSection: Numbered<string>;
  /** The regions that a section is for, one a line; empty for all. */
  readonly regions: Numbered<string>;
  /** The day of the last change as the number yyyymmdd; 0 where it is unknown. */
  readonly changedOn: Uint32Array;
  /** Sections of a page mostly share its title. */
  readonly title: Numbered<string>;
};

const stretch = 2048;

/** The columns of an index, in small stretches. */
export function* sectionColumns({ heads }: CompiledIndex): Generator<undefined, SectionColumns> {
  const portalSection = yield* numberValues(heads, ({ path }) => path[0] ?? "");
  const regions = yield* numberValues(heads, ({ region }) => region?.join("\n") ?? "");
  const changedOn = new Uint32Array(heads.length);
  for (let section = 0; section < heads.length; section += 1) {
    const changedAt = heads[section]?.changedAt;
    if (changedAt !== undefined) changedOn[section] = dayNumber(changedAt);
    if (section % stretch === 0) yield;
  }
  const title = yield* numberValues(heads, (head) => head.title);
  return { portalSection, regions, changedOn, title };
}

/** The columns of several parts as those of one. */
export function joinColumns(parts: readonly SectionColumns[]): SectionColumns {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  return {
    portalSection: joinNumbered(parts.map((part) => part.portalSection)),
    regions: joinNumbered(parts.map((part) => part.regions)),
    changedOn: joined(parts.map((part) => part.changedOn)),
    title: joinNumbered(parts.map((part) => part.title)),
  };
}

/** «2026-11-20» or an instant as 20261120: the day as it is written, in whatever zone. */
export function dayNumber(date: string): number {
  return Number(date.slice(0, 4)) * 10_000 + Number(date.slice(5, 7)) * 100 + Number(date.slice(8, 10));
}

function joined(columns: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(columns.reduce((sum, column) => sum + column.length, 0));
  let first = 0;
  for (const column of columns) {
    all.set(column, first);
    first += column.length;
  }
  return all;
}
