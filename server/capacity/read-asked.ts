import { logInstant } from "../desk/log-instant.ts";
import type { Store } from "../store/store.ts";

/** How many requests were asked since an instant (epoch seconds), by the ten minutes of the clock in which they were. */
export async function readAsked(
  { read }: Pick<Store, "read">,
  since: number,
): Promise<ReadonlyMap<number, number>> {
  const rows = await read
    .selectFrom("request")
    .select((each) => [
      each.fn<string>("substr", ["askedAt", each.val(1), each.val("2026-11-26T14:3".length)]).as("tenth"),
      each.fn.countAll<number>().as("count"),
    ])
    .where("askedAt", ">=", logInstant(new Date(since * 1000)))
    .groupBy("tenth")
    .execute();
  return new Map(rows.map(({ tenth, count }) => [Date.parse(`${tenth}0:00Z`) / 1000, count]));
}
