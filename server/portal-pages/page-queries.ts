import { setImmediate as nextTurn } from "node:timers/promises";
import type { Reading } from "../desk/people.ts";
import { periodsAround } from "../searches/read-sums.ts";
import type { Documents } from "./document-of.ts";

export type PageQuery = { readonly text: string; readonly people: number };

// More of them nobody reads.
const mostQueries = 50;

/**
 * Queries that led three people or more to a page, most people first. Periods are told whole, as
 * everywhere in searches. Lets others work in between.
 */
export async function pageQueries(
  db: Reading,
  days: { readonly from: string; readonly to: string },
  documents: Documents,
): Promise<Map<string, readonly PageQuery[]>> {
  const { within } = await periodsAround(db, days);
  const found = new Map<string, Map<string, number>>();
  for (const period of within) {
    const rows = await db
      .selectFrom("search_query_record")
      .innerJoin("search_query", (join) =>
        join
          .onRef("search_query.period", "=", "search_query_record.period")
          .onRef("search_query.query", "=", "search_query_record.query"),
      )
      .select(["search_query_record.record", "search_query.text", "search_query_record.people"])
      .where("search_query_record.period", "=", period)
      .execute();
    for (const { record, text, people } of rows) {
      const document = documents.of(record);
      if (document === null) continue;
      const texts = found.get(document) ?? new Map<string, number>();
      // Of one period: people of two keys cannot be told apart.
      texts.set(text, Math.max(people, texts.get(text) ?? 0));
      found.set(document, texts);
    }
    await nextTurn();
  }
  return new Map(
    [...found].map(([document, texts]) => [
      document,
      [...texts]
        .map(([text, people]) => ({ text, people }))
        .toSorted((a, b) => b.people - a.people)
        .slice(0, mostQueries),
    ]),
  );
}
