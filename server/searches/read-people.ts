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

/** What the people of one key searched, hour by hour, one after the other. Seconds of work: not beside queries. */
export function readPeople(db: DatabaseSync, key: number): PersonVisits[] {
  // Hundreds of thousands of searches are of far fewer queries, days and places: each is kept once.
  const once = onceEach((text) => text);
  const known: Known = { once, read: onceEach((query) => queryText(once(query))) };
  const rows = db
    .prepare(
      `select e.pseudonym, e.kind, e.day, t.hour, e.total, e.records, e.record, e.position,
              t.query, t.shown, t.region, t.channel
         from search_text t join search_entry e on e.id = t.entry
        where t.key = ?
        order by e.pseudonym, t.hour`,
    )
    .iterate(key);
  const people: PersonVisits[] = [];
  let person: Row[] = [];
  for (const raw of rows) {
    const row = Row.parse(raw);
    if (person[0] !== undefined && person[0].pseudonym !== row.pseudonym) {
      people.push(visitsOf(person, known));
      person = [];
    }
    person.push(row);
  }
  if (person.length > 0) people.push(visitsOf(person, known));
  return people;
}

type Known = { readonly once: (text: string) => string; readonly read: (query: string) => QueryText };

/** What is made of each text, made once. */
function onceEach<T>(make: (text: string) => T): (text: string) => T {
  const made = new Map<string, T>();
  return (text) => {
    const known = made.get(text);
    if (known !== undefined) return known;
    const fresh = make(text);
    made.set(text, fresh);
    return fresh;
  };
}

function visitsOf(person: readonly Row[], { once, read }: Known): PersonVisits {
  return [...Map.groupBy(person, ({ hour }) => hour).values()].flatMap((rows) => {
    const [first] = rows;
    if (first === undefined) return [];
    const { day, region, channel } = first;
    const { searches, records } = readVisit(
      rows.flatMap((row) => eventOf(row) ?? []),
      read,
    );
    const visit = { searches, records: records.map(once) };
    return { day: once(day), region: once(region ?? ""), channel: once(channel ?? ""), visit };
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
