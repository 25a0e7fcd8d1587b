import type { SearchCase } from "../../core/insight/search/judge-cases.ts";
import type { Reading } from "../desk/people.ts";

/** Queries of which it is known what answers them, each with all its documents; those alone whose sections are there. */
export async function knownCases(
  db: Reading,
  documentOf: (record: string) => string | undefined,
): Promise<SearchCase[]> {
  const rows = await db.selectFrom("search_case").selectAll().orderBy("normal").orderBy("id").execute();
  return [...Map.groupBy(rows, ({ normal }) => normal).values()].flatMap((same) => {
    const documents = new Set(same.flatMap(({ record }) => documentOf(record) ?? []));
    const [first] = same;
    return first === undefined || documents.size === 0
      ? []
      : { query: first.query, documents: [...documents] };
  });
}
