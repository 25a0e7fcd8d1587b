import type { Writing } from "../store/store.ts";
import { appendEvents } from "./append-events.ts";

type Undelivered = { readonly request: number; readonly code: string; readonly at: string };

/** Writes into a request's log that a letter to its seller did not arrive. */
export async function noteUndelivered(trx: Writing, { request, code, at }: Undelivered): Promise<void> {
  const row = await trx.selectFrom("request").selectAll().where("id", "=", request).executeTakeFirst();
  if (row) await appendEvents(trx, row, [{ kind: "undelivered", at, by: null, code }]);
}
