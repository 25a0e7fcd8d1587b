import { specialistClock } from "../../core/desk/specialist-clock.ts";
import { appendEvents } from "../desk/append-events.ts";
import type { Desk } from "../desk/desk.ts";
import { logInstant } from "../desk/log-instant.ts";
import { tellLinked } from "../desk/reminders/tell-linked.ts";
import { queueLetter } from "../mail/outbox.ts";

/**
 * Brings back what specialists were silent about for as long as the clock allowed them: the agent is told with the
 * reserve still ahead. A second pass finds nothing to do. @returns the requests that came back
 */
export async function returnSilent(desk: Desk): Promise<number[]> {
  const waiting = await desk.store.read
    .selectFrom("request")
    .select(["id", "lastSeq", "calendar", "rules", "mergedInto"])
    .where("routedTo", "is not", null)
    .where("state", "=", "open")
    .execute();
  const logs = await desk.clocks.logsOf(desk.store.read, waiting);
  const now = desk.now();
  const silent = waiting.filter(({ id }) => {
    const log = logs.get(id);
    return log !== undefined && specialistClock(log, now.toISOString())?.silent === true;
  });
  const returned: number[] = [];
  for (const { id, lastSeq } of silent) {
    if (await returnOne(desk, { id, lastSeq, at: logInstant(now) })) returned.push(id);
  }
  if (returned.length > 0) desk.changed();
  return returned;
}

/** Unless something has happened to it since: the next pass looks again. */
function returnOne(
  desk: Desk,
  { id, lastSeq, at }: { readonly id: number; readonly lastSeq: number; readonly at: string },
): Promise<boolean> {
  return desk.store.write(async (trx) => {
    const request = await trx.selectFrom("request").selectAll().where("id", "=", id).executeTakeFirst();
    if (request?.lastSeq !== lastSeq) return false;
    const { claimedBy, lastSeq: returned } = await appendEvents(trx, request, [
      { kind: "returned", at, by: null },
    ]);
    if (!desk.config.mail) return true;
    if (claimedBy !== null) {
      const about = { returned };
      await queueLetter(trx, { kind: "returned", request: id, to: { account: claimedBy }, about, at });
    }
    await tellLinked(trx, desk, { request: id, clock: "over", at });
    return true;
  });
}
