import type { Reading } from "./people.ts";

/** How many colleagues wait for the answers to these requests too; absent for none. */
export async function joinedCounts(db: Reading, requests: readonly number[]): Promise<Map<number, number>> {
  const counts = new Map<number, number>();
  for (let from = 0; from < requests.length; from += 1000) {
    const rows = await db
      .selectFrom("request_joiner")
      .select((each) => ["request", each.fn.countAll<number>().as("joined")])
      .where("request", "in", requests.slice(from, from + 1000))
      .groupBy("request")
      .execute();
    for (const { request, joined } of rows) counts.set(request, joined);
  }
  return counts;
}
