import { recordChange } from "../audit/record-change.ts";
import type { Store } from "../store/store.ts";
import { appendEvents } from "./append-events.ts";
import { eraseTexts } from "./erase-texts.ts";
import { logInstant } from "./log-instant.ts";

/**
 * Erases what was written on a request. Its log, clock and verdict stay as they are.
 * @returns false where there is no such request.
 */
export async function eraseRequest(store: Store, id: number, now: Date): Promise<boolean> {
  const found = await store.write(async (trx) => {
    const request = await trx.selectFrom("request").selectAll().where("id", "=", id).executeTakeFirst();
    if (request === undefined) return false;
    await eraseTexts(trx, [id]);
    if (request.erased !== "request") {
      const at = logInstant(now);
      await appendEvents(trx, request, [{ kind: "erased", scope: "request", at, by: null }]);
      const change = { action: "request-erased", subject: `request:${id}`, at, by: null } as const;
      await recordChange(trx, { ...change, before: null, after: null });
    }
    return true;
  });
  await store.settle();
  return found;
}
