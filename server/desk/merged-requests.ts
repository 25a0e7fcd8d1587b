import type { Reading } from "./people.ts";
import type { StoredRequest } from "./standing-row.ts";

const idsPerStatement = 1000;

/** All that wait for the answers to these requests, through all merges, in the order of their ids. */
export async function mergedRequests(db: Reading, requests: readonly number[]): Promise<StoredRequest[]> {
  const met = new Set<number>();
  const found: StoredRequest[] = [];
  let next: readonly number[] = requests;
  while (next.length > 0) {
    const rows: StoredRequest[] = [];
    for (let from = 0; from < next.length; from += idsPerStatement) {
      rows.push(
        ...(await db
          .selectFrom("request")
          .selectAll()
          .where("state", "=", "merged")
          .where("mergedInto", "in", next.slice(from, from + idsPerStatement))
          .execute()),
      );
    }
    const fresh = rows.filter(({ id }) => !met.has(id));
    for (const row of fresh) met.add(row.id);
    found.push(...fresh);
    next = fresh.map(({ id }) => id);
  }
  return found.toSorted((a, b) => a.id - b.id);
}
