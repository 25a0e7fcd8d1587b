import { type Skip, skipsIn } from "../../core/desk/skips-in.ts";
import type { Reading } from "./people.ts";
import { eventOfRow } from "./stored-event.ts";

/** Who passed these requests over, and why; absent where nobody did. */
export async function skipsOf(db: Reading, requests: readonly number[]): Promise<Map<number, Skip[]>> {
  const skips = new Map<number, Skip[]>();
  for (let from = 0; from < requests.length; from += 1000) {
    const rows = await db
      .selectFrom("request_event")
      .selectAll()
      .where("request", "in", requests.slice(from, from + 1000))
      .where("kind", "=", "skipped")
      .orderBy("seq")
      .execute();
    for (const [id, its] of Map.groupBy(rows, ({ request }) => request))
      skips.set(id, skipsIn(its.map(eventOfRow)));
  }
  return skips;
}
