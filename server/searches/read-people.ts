import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { PersonVisits } from "../../core/insight/search/count-searches.ts";
import { type QueryText, queryText } from "../../core/insight/search/query-text.ts";
import { readVisit, type SearchEvent } from "../../core/insight/search/search-visit.ts";

const Row = z.object({
  pseudonym: z.string(),
  kind: z.string(),
  day: z.string(),
  hour: z.string(),
  total: z.number().nullable(),
  records: z.string().nullable(),
  record: z.string().nullable(),
  position: z.number().nullable(),
  query: z.string().nullable(),
  shown: z.string().nullable(),
  region: z.string().nullable(),
  channel: z.string().nullable(),
});
type Row = z.infer<typeof Row>;

/**
 * What the people of one key searched, hour by hour, one person after the other, from the database each time that somebody
 * begins anew: all of it at once would fill the memory. Seconds of work: not beside queries.
 */
export function readPeople(db: DatabaseSync, key: number): Iterable<PersonVisits> {
  const known = new Known();
  return { [Symbol.iterator]: () => peopleOf(db, key, known) };
}

function* peopleOf(db: DatabaseSync, key: number, known: Known): Generator<PersonVisits> {
  const rows = db
    .prepare(
      `select e.pseudonym, e.kind, e.day, t.hour, e.total, e.records, e.record, e.position,
              t.query, t.shown, t.region, t.channel
         from search_text t join search_entry e on e.id = t.entry
        where t.key = ?
        order by e.pseudonym, t.hour`,
    )
    .iterate(key);
  let person: Row[] = [];
  for (const raw of rows) {
    const row = Row.parse(raw);
    if (person[0] !== undefined && person[0].pseudonym !== row.pseudonym) {
      yield visitsOf(person, known);
      person = [];
    }
    person.push(row);
  }
  if (person.length > 0) yield visitsOf(person, known);
}

// Most type what others typed too; what a few type is read again.
const mostKnown = 20_000;

/** How queries read that were read before. */
class Known {
  readonly #queries = new Map<string, QueryText>();

  readonly query = (typed: string): QueryText => {
    const known = this.#queries.get(typed);
    if (known !== undefined) return known;
    const read = queryText(typed);
    if (this.#queries.size < mostKnown) this.#queries.set(typed, read);
    return read;
  };
}

function visitsOf(person: readonly Row[], known: Known): PersonVisits {
  return [...Map.groupBy(person, ({ hour }) => hour).values()].flatMap((rows) => {
    const [first] = rows;
    if (first === undefined) return [];
    const { day, region, channel } = first;
    const visit = readVisit(
      rows.flatMap((row) => eventOf(row) ?? []),
      known.query,
    );
    return { day, region: region ?? "", channel: channel ?? "", visit };
  });
}

function eventOf(row: Row): SearchEvent | null {
  const { kind, query, shown, total, records, record, position } = row;
  switch (kind) {
    case "searched":
      if (query === null) return null;
      return { kind, query, shown: shown ?? query, total: total ?? 0, rows: lengthOf(records) };
    case "opened":
      return record === null ? null : { kind, query, record, position };
    case "asked":
    case "solved":
      return query === null ? null : { kind, query };
    default:
      // What kept answers were offered and used for is counted elsewhere.
      return null;
  }
}

const Records = z.array(z.unknown());

function lengthOf(records: string | null): number {
  return records === null ? 0 : Records.parse(JSON.parse(records)).length;
}
