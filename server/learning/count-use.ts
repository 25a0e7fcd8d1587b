import { z } from "zod";
import type { Tables } from "../store/tables.ts";

const dayMs = 86_400_000;
/** Opens older than this count for nothing. */
export const useDays = 90;
const halfLifeDays = 30;
const popularDays = 30;
/** Nothing is told of fewer people than this. */
const fewestPeople = 3;
/** So many who opened a document today make a use of 1. */
const fullUse = 50;
// Steps so wide that what browsers hold seldom changes.
const useStep = 0.05;
const keptPerPlace = 100;

type Open = Tables["section_open"];

/** Sections of a document that the same groups may see, and how much they are used. */
type DocumentUse = {
  readonly document: string;
  readonly use: number;
  /** Those that were opened. */
  readonly records: readonly string[];
};
type PopularSection = { readonly record: string; readonly document: string };
type Popular = PopularSection & { readonly people: number };

/** What is used how much. Nothing in it stands for fewer than three people. */
export type UseBook = {
  /** Most used first. */
  readonly documents: readonly DocumentUse[];
  /** By `placeOf`, most opened first. */
  readonly popular: ReadonlyMap<string, readonly PopularSection[]>;
};

export const emptyUseBook: UseBook = { documents: [], popular: new Map() };

/** Where sellers are alike: the same region and channel, the same region, or all. */
export function placeOf(region: string | null, channel: string | null): string {
  return JSON.stringify([region, channel]);
}

/** A place and those that it lies in, the widest first. */
function placesAround(place: string | null): string[] {
  const [region = null, channel = null] = place === null ? [] : Place.parse(JSON.parse(place));
  const around = [placeOf(null, null)];
  if (region !== null) around.push(placeOf(region, null));
  if (region !== null && channel !== null) around.push(placeOf(region, channel));
  return around;
}

const Place = z.array(z.string().nullable());

type Counting = {
  readonly now: Date;
  /** Groups that may see a section now; null for one that is not there. */
  readonly audienceOf: (record: string) => readonly string[] | null;
};

/**
 * How many people there are at least. Under one key each has one name; those of another key are different people too,
 * though somebody may be among those of both. The largest count is never too high.
 */
class People {
  readonly #byKey = new Map<number, number>();
  add(key: number): void {
    this.#byKey.set(key, (this.#byKey.get(key) ?? 0) + 1);
  }
  atLeast(): number {
    return Math.max(0, ...this.#byKey.values());
  }
}

/** Counts what was opened. Rows come document by document, and within one section by section. */
export function countUse({ now, audienceOf }: Counting): {
  add: (open: Open) => void;
  book: () => UseBook;
} {
  const today = now.toISOString().slice(0, 10);
  const documents: DocumentUse[] = [];
  const popular = new Map<string, Popular[]>();
  const around = new Map<string | null, string[]>();
  let rows: Open[] = [];
  return { add, book };

  function add(open: Open): void {
    if (rows[0] !== undefined && rows[0].document !== open.document) close();
    rows.push(open);
  }

  /** All of a document is there. */
  function close(): void {
    const seen = rows.filter(({ day }) => ageOf(day) <= useDays);
    rows = [];
    // Apart for each audience, or what insiders open would tell the others something.
    const audiences = Map.groupBy(seen, ({ record }) => {
      const audience = audienceOf(record);
      return audience === null ? null : JSON.stringify(audience);
    });
    audiences.delete(null);
    for (const opens of audiences.values()) {
      countDocument(opens);
      for (const [record, ofRecord] of Map.groupBy(opens, (open) => open.record))
        countSection(record, ofRecord);
    }
  }

  function countDocument(opens: readonly Open[]): void {
    const latest = new Map<string, Open>();
    const people = new People();
    for (const open of opens) {
      const before = latest.get(open.pseudonym);
      if (before === undefined) people.add(open.key);
      if (before === undefined || before.day < open.day) latest.set(open.pseudonym, open);
    }
    const document = opens[0]?.document;
    if (document === undefined || people.atLeast() < fewestPeople) return;
    const use = useOf([...latest.values()].map(({ day }) => ageOf(day)));
    if (use > 0) documents.push({ document, use, records: [...new Set(opens.map(({ record }) => record))] });
  }

  function countSection(record: string, opens: readonly Open[]): void {
    const places = new Map<string, People>();
    for (const { day, key, place } of opens) {
      if (ageOf(day) > popularDays) continue;
      for (const name of aroundOf(place)) {
        const people = places.get(name) ?? new People();
        places.set(name, people);
        people.add(key);
      }
    }
    for (const [name, counted] of places) {
      const people = counted.atLeast();
      if (people < fewestPeople) continue;
      const sections = popular.get(name) ?? [];
      sections.push({ record, document: opens[0]?.document ?? "", people });
      popular.set(name, sections.length > 2 * keptPerPlace ? mostOpened(sections) : sections);
    }
  }

  function aroundOf(place: string | null): string[] {
    const known = around.get(place) ?? placesAround(place);
    around.set(place, known);
    return known;
  }

  function book(): UseBook {
    close();
    return {
      documents: documents.toSorted((a, b) => b.use - a.use),
      popular: new Map([...popular].map(([place, sections]) => [place, mostOpened(sections)])),
    };
  }

  function ageOf(day: string): number {
    return Math.round((Date.parse(today) - Date.parse(day)) / dayMs);
  }
}

function mostOpened(sections: readonly Popular[]): Popular[] {
  return sections
    .toSorted((a, b) => b.people - a.people || (a.record < b.record ? -1 : 1))
    .slice(0, keptPerPlace);
}

/** 0 to 1 by how many people opened it, the longer ago the less: ten count twice as much as three, not thrice. */
function useOf(ages: readonly number[]): number {
  const weight = ages.reduce((sum, age) => sum + 0.5 ** (Math.max(0, age) / halfLifeDays), 0);
  const scaled = Math.min(1, Math.log1p(weight) / Math.log1p(fullUse));
  return Math.round(Math.round(scaled / useStep) * useStep * 100) / 100;
}
