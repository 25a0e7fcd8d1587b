import { appendEvents } from "../desk/append-events.ts";
import type { Desk } from "../desk/desk.ts";
import { logInstant } from "../desk/log-instant.ts";
import type { Viewer } from "../desk/request-access.ts";
import { done, type Outcome } from "../outcome.ts";

/** Waits for a colleague's answer no longer: it goes from one's list, and what was written of it with it. */
export async function leaveRequest(
  desk: Desk,
  { viewer, id }: { readonly viewer: Viewer; readonly id: number },
): Promise<Outcome<{ done: true }>> {
  const at = logInstant(desk.now());
  const left = await desk.store.write(async (trx) => {
    const request = await trx.selectFrom("request").selectAll().where("id", "=", id).executeTakeFirst();
    const { numDeletedRows } = await trx
      .deleteFrom("request_joiner")
      .where("request", "=", id)
      .where("account", "=", viewer.id)
      .executeTakeFirst();
    if (request === undefined || numDeletedRows === 0n) return false;
    await appendEvents(trx, request, [{ kind: "left", at, by: viewer.id }]);
    return true;
  });
  if (!left) return { problem: "not-found" };
  desk.changed();
  return done;
}
