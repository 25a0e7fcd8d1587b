import type { KnownCase } from "../../core/contract/search-quality-endpoints.ts";
import type { SectionRecord } from "../../core/contract/record.ts";
import type { Reading } from "../desk/people.ts";

/** Queries of which it is known what answers them, the latest first; without those of sections that may not be seen. */
export async function listCases(
  db: Reading,
  section: (record: string) => SectionRecord | undefined,
): Promise<KnownCase[]> {
  const rows = await db.selectFrom("search_case").selectAll().orderBy("at", "desc").orderBy("id").execute();
  return rows.flatMap(({ id, query, source, origin, at, record }) => {
    const found = section(record);
    if (found === undefined) return [];
    return { id, query, source, origin, at, record, title: found.title, kind: found.kind };
  });
}
