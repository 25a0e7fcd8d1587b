import { appendEvents } from "../desk/append-events.ts";
import type { Desk } from "../desk/desk.ts";
import { logInstant } from "../desk/log-instant.ts";

/**
 * Gives back to the queue what is in the hands of those whose absence begins, once for each absence; what they take while
 * they are away is theirs. @returns the requests that went back
 */
export async function beginAbsences(desk: Desk): Promise<number[]> {
  const at = logInstant(desk.now());
  const begun = await desk.store.read
    .selectFrom("absence")
    .select("id")
    .where("begunAt", "is", null)
    .where("from", "<=", at)
    .execute();
  const returned: number[] = [];
  for (const { id } of begun) returned.push(...(await beginOne(desk, id, at)));
  if (returned.length > 0) desk.changed();
  return returned;
}

function beginOne(desk: Desk, id: number, at: string): Promise<number[]> {
  return desk.store.write(async (trx) => {
    const absence = await trx
      .updateTable("absence")
      .set({ begunAt: at })
      .where("id", "=", id)
      .where("begunAt", "is", null)
      .returning(["account", "until"])
      .executeTakeFirst();
    // One that was over before anybody looked, as after a night's standstill, takes nothing from anybody.
    if (!absence || (absence.until !== null && absence.until <= at)) return [];
    const held = await trx
      .selectFrom("request")
      .selectAll()
      .where("claimedBy", "=", absence.account)
      .where("state", "in", ["open", "paused"])
      .execute();
    for (const request of held)
      await appendEvents(trx, request, [{ kind: "assigned", to: null, at, by: null }]);
    return held.map((request) => request.id);
  });
}
