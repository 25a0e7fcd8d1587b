import type { Reading } from "./people.ts";

/** Position of the log's latest event; 0 for an empty log. */
export async function newestSeq(db: Reading): Promise<number> {
  const newest = await db
    .selectFrom("request_event")
    .select((each) => each.fn.max("seq").as("seq"))
    .executeTakeFirst();
  return newest?.seq ?? 0;
}
