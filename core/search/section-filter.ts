import type { SearchFilters } from "../contract/search.ts";
import type { Numbered } from "./numbered.ts";
import { dayNumber } from "./section-columns.ts";
import type { SearchIndex } from "./search-index.ts";

export type SectionFilter = (section: number) => boolean;

/** Tells which sections pass all filters; null where each does. Of values that stand nowhere none passes. */
export function sectionFilter(index: SearchIndex, filters: SearchFilters = {}): SectionFilter | null {
  const { kind, section: portalSection, region, since } = filters;
  const { columns } = index;
  const passes: SectionFilter[] = [];
  if (kind !== undefined) {
    passes.push(allowing({ values: index.kinds, of: index.kindOf }, (value) => value === kind));
  }
  if (portalSection !== undefined) {
    passes.push(allowing(columns.portalSection, (value) => value === portalSection));
  }
  if (region !== undefined) {
    passes.push(allowing(columns.regions, (value) => value === "" || value.split("\n").includes(region)));
  }
  if (since !== undefined) {
    const first = dayNumber(since);
    passes.push((section) => (columns.changedOn[section] ?? 0) >= first);
  }
  const [only] = passes;
  if (only === undefined) return null;
  return passes.length === 1 ? only : (section) => passes.every((pass) => pass(section));
}

/** Judges each value once, so that a section costs no more than two look-ups. */
function allowing<T>({ values, of }: Numbered<T>, allows: (value: T) => boolean): SectionFilter {
  const allowed = Uint8Array.from(values, (value) => (allows(value) ? 1 : 0));
  return (section) => allowed[of[section] ?? 0] === 1;
}
