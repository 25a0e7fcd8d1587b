import type { RequestEventKind } from "../../core/contract/request-event.ts";
import type { Reading } from "./people.ts";

type Stretch = {
  readonly after: number;
  /** Where the log ended when this was asked: with no end SQLite would read the whole log in the order of its requests. */
  readonly upTo: number;
};

/** Requests to which one of these happened in a stretch of the log. */
export async function changedRequests(
  db: Reading,
  { after, upTo }: Stretch,
  kinds: readonly RequestEventKind[],
): Promise<number[]> {
  const rows = await db
    .selectFrom("request_event")
    .select("request")
    .distinct()
    .where("seq", ">", after)
    .where("seq", "<=", upTo)
    .where("kind", "in", kinds)
    .execute();
  return rows.map(({ request }) => request);
}
