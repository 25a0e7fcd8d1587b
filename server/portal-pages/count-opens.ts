import { setImmediate as nextTurn } from "node:timers/promises";
import { weekOf } from "../../core/desk/repeats/pin-course.ts";
import { fewestPeople } from "../../core/insight/search/fewest-people.ts";
import type { Store } from "../store/store.ts";
import type { Documents } from "./document-of.ts";
import { weekAfter } from "./week-after.ts";

type Counting = {
  readonly store: Store;
  readonly documents: Documents;
  readonly now: Date;
  readonly signal: AbortSignal;
};

type Opened = { opens: number; readonly byKey: Map<number, Set<string>> };

const dayMs = 86_400_000;
// What browsers tell later than this is lost to these figures alone.
const lateDays = 1;
// Entries of openings are there for as long as their keys are, a month as a rule.
const mostWeeks = 6;
const rowsPerUnit = 500;

/** Counts how often pages were opened from search, week by week as far as anything may be new. Lets others work in between. */
export async function countOpens({ store, documents, now, signal }: Counting): Promise<void> {
  const current = weekOf(now);
  const first = await firstWeek(store, new Date(now.getTime() - lateDays * dayMs));
  for (let week = first; week <= current; week = weekAfter(week)) {
    const opened = new Map<string, Opened>();
    for (let day = week; day < weekAfter(week); day = dayAfter(day)) {
      if (signal.aborted) return;
      await addDay(store, day, { documents, opened });
      await nextTurn();
    }
    await keep(store, week, opened);
  }
}

async function firstWeek({ read }: Store, since: Date): Promise<string> {
  const known = await read
    .selectFrom("page_opened")
    .select((each) => each.fn.max("week").as("week"))
    .executeTakeFirst();
  const recent = weekOf(since);
  const oldest = weekAfter(recent, -mostWeeks);
  const last = known?.week ?? oldest;
  if (last < oldest) return oldest;
  return last < recent ? last : recent;
}

async function addDay(
  { read }: Store,
  day: string,
  { documents, opened }: { readonly documents: Documents; readonly opened: Map<string, Opened> },
): Promise<void> {
  const rows = await read
    .selectFrom("search_entry")
    .select(["record", "key", "pseudonym"])
    .select((each) => each.fn.countAll<number>().as("opens"))
    .where("day", "=", day)
    .where("kind", "=", "opened")
    .groupBy(["record", "key", "pseudonym"])
    .execute();
  for (const { record, key, pseudonym, opens } of rows) {
    const document = record === null ? null : documents.of(record);
    if (document === null) continue;
    const one = opened.get(document) ?? { opens: 0, byKey: new Map<number, Set<string>>() };
    one.opens += opens;
    one.byKey.set(key, (one.byKey.get(key) ?? new Set()).add(pseudonym));
    opened.set(document, one);
  }
}

/** What three people or more opened; no figure falls: keys end within a week, and people are erased. */
async function keep(store: Store, week: string, opened: ReadonlyMap<string, Opened>): Promise<void> {
  const counted = [...opened].flatMap(([document, { opens, byKey }]) => {
    const people = Math.max(...[...byKey.values()].map(({ size }) => size));
    return people < fewestPeople ? [] : { document, week, opens, people };
  });
  for (let from = 0; from < counted.length; from += rowsPerUnit) {
    const some = counted.slice(from, from + rowsPerUnit);
    await store.write(async (trx) => {
      const known = await trx
        .selectFrom("page_opened")
        .selectAll()
        .where("week", "=", week)
        .where(
          "document",
          "in",
          some.map(({ document }) => document),
        )
        .execute();
      const before = new Map(known.map((row) => [row.document, row]));
      await trx
        .insertInto("page_opened")
        .values(
          some.map((row) => ({
            ...row,
            opens: Math.max(row.opens, before.get(row.document)?.opens ?? 0),
            people: Math.max(row.people, before.get(row.document)?.people ?? 0),
          })),
        )
        .onConflict((conflict) =>
          conflict.columns(["document", "week"]).doUpdateSet((each) => ({
            opens: each.ref("excluded.opens"),
            people: each.ref("excluded.people"),
          })),
        )
        .execute();
    });
  }
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + dayMs).toISOString().slice(0, 10);
}
