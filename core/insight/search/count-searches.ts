import { fewestPeople } from "./fewest-people.ts";
import { addCounts, countsOf, noCounts, type SearchCounts } from "./search-counts.ts";
import type { SearchVisit, VisitSearch } from "./search-visit.ts";

/** What one person did with search in a period: hours with the day and the place that they were of. */
export type PersonVisits = readonly {
  readonly day: string;
  readonly region: string;
  readonly channel: string;
  readonly visit: SearchVisit;
}[];

/** Of a query that people enough typed. */
export type CountedQuery = {
  readonly query: string;
  /** As most of them typed it. */
  readonly text: string;
  readonly people: number;
  readonly counts: SearchCounts;
  readonly places: readonly {
    readonly region: string;
    readonly channel: string;
    readonly people: number;
    readonly searched: number;
  }[];
  /** What people enough opened in the hour in which they searched so. */
  readonly records: readonly { readonly record: string; readonly people: number }[];
};

export type CountedSearches = {
  readonly queries: readonly CountedQuery[];
  /** All searches of a day on which there were people enough, whoever typed what. */
  readonly days: ReadonlyMap<string, { readonly people: number; readonly counts: SearchCounts }>;
  readonly positions: readonly {
    readonly day: string;
    readonly position: number;
    readonly shown: number;
    readonly opened: number;
  }[];
};

// What is logged of a list of hits.
const rowsLogged = 10;

/**
 * Adds up what people searched. Nothing in what comes out stands for fewer than three of them: queries, places and records
 * of fewer are only in the sums of their day.
 * @param people is gone through twice.
 */
export function countSearches(people: Iterable<PersonVisits>): CountedSearches {
  const typedBy = new Map<string, number>();
  for (const person of people) for (const query of searchesByQuery(person).keys()) addTo(typedBy, query, 1);
  const counting = new Map<string, QueryCounting>();
  for (const [query, count] of typedBy)
    if (count >= fewestPeople) counting.set(query, new QueryCounting(query, count));
  const days = new Map<string, { people: number; counts: SearchCounts }>();
  const rows = new Map<string, { day: string; position: number; shown: number; opened: number }>();
  for (const person of people) {
    for (const [query, ofPerson] of searchesByQuery(person)) counting.get(query)?.add(ofPerson);
    countDays(days, person);
    countRows(rows, person);
  }
  const told = new Map([...days].filter(([, { people: count }]) => count >= fewestPeople));
  return {
    queries: [...counting.values()].map((query) => query.counted()),
    days: told,
    positions: [...rows.values()].filter(({ day }) => told.has(day)),
  };
}

type HourSearch = { readonly hour: PersonVisits[number]; readonly search: VisitSearch };

/** What one person searched, by query; without what nobody else is to be told of. */
function searchesByQuery(person: PersonVisits): Map<string, HourSearch[]> {
  const all = person.flatMap((hour) => hour.visit.searches.map((search) => ({ hour, search })));
  return Map.groupBy(
    all.filter(({ search }) => search.tellable),
    ({ search }) => search.normal,
  );
}

class QueryCounting {
  readonly #query: string;
  readonly #people: number;
  readonly #texts = new Map<string, number>();
  #counts = noCounts;
  readonly #places = new Map<string, { region: string; channel: string; people: number; searched: number }>();
  readonly #records = new Map<string, number>();

  constructor(query: string, people: number) {
    this.#query = query;
    this.#people = people;
  }

  /** All that one person did with this query. */
  add(ofPerson: readonly HourSearch[]): void {
    const texts = new Set<string>();
    const records = new Set<string>();
    const places = new Set<string>();
    for (const { search, hour } of ofPerson) {
      const { region, channel, visit } = hour;
      texts.add(search.text);
      for (const record of visit.records) records.add(record);
      this.#counts = addCounts(this.#counts, countsOf(search, visit));
      const name = JSON.stringify([region, channel]);
      const place = this.#places.get(name) ?? { region, channel, people: 0, searched: 0 };
      if (!places.has(name)) place.people += 1;
      place.searched += 1;
      places.add(name);
      this.#places.set(name, place);
    }
    for (const text of texts) addTo(this.#texts, text, 1);
    for (const record of records) addTo(this.#records, record, 1);
  }

  counted(): CountedQuery {
    return {
      query: this.#query,
      text: commonest(this.#texts),
      people: this.#people,
      counts: this.#counts,
      places: [...this.#places.values()].filter(({ people }) => people >= fewestPeople),
      records: [...this.#records]
        .filter(([, people]) => people >= fewestPeople)
        .map(([record, people]) => ({ record, people })),
    };
  }
}

/** As most wrote it; of equals the shortest, then the first by its letters. */
function commonest(texts: ReadonlyMap<string, number>): string {
  const [first] = [...texts].toSorted(
    ([a, one], [b, other]) => other - one || a.length - b.length || (a < b ? -1 : 1),
  );
  return first?.[0] ?? "";
}

function countDays(days: Map<string, { people: number; counts: SearchCounts }>, person: PersonVisits): void {
  for (const [day, ofDay] of Map.groupBy(person, (hour) => hour.day)) {
    const all = ofDay.flatMap(({ visit }) => visit.searches.map((search) => countsOf(search, visit)));
    if (all.length === 0) continue;
    const before = days.get(day) ?? { people: 0, counts: noCounts };
    days.set(day, { people: before.people + 1, counts: all.reduce(addCounts, before.counts) });
  }
}

function countRows(
  rows: Map<string, { day: string; position: number; shown: number; opened: number }>,
  person: PersonVisits,
): void {
  for (const { day, visit } of person) {
    for (const { rows: shown, outcome, position: first } of visit.searches) {
      for (let position = 0; position < Math.min(shown, rowsLogged); position += 1) {
        const key = `${day} ${position}`;
        const row = rows.get(key) ?? { day, position, shown: 0, opened: 0 };
        row.shown += 1;
        if (outcome === "opened" && first === position) row.opened += 1;
        rows.set(key, row);
      }
    }
  }
}

function addTo<K>(counts: Map<K, number>, key: K, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}
