import type { Absence, NewAbsence } from "../../core/contract/routing.ts";
import { recordChange } from "../audit/record-change.ts";
import type { Desk } from "../desk/desk.ts";
import { logInstant } from "../desk/log-instant.ts";
import type { Viewer } from "../desk/request-access.ts";
import { done, type Outcome } from "../outcome.ts";
import type { Writing } from "../store/store.ts";
import { beginAbsences } from "./begin-absences.ts";
import { deskStaff } from "./desk-staff.ts";

/** Who may say when somebody is away: everybody of themselves, the lead of all. */
const maySpeakFor = (viewer: Viewer, account: string): boolean =>
  viewer.id === account || viewer.role !== "agent";

/** An absence; one that begins now gives back at once what was in hand. */
export async function addAbsence(
  desk: Desk,
  viewer: Viewer,
  { account, reason, from, until }: NewAbsence,
): Promise<Outcome<Absence>> {
  if (!maySpeakFor(viewer, account)) return { problem: "forbidden" };
  const staff = await deskStaff(desk.store.read);
  if (!staff.some(({ id }) => id === account)) return { problem: "not-found" };
  const begins = logInstant(from === undefined ? desk.now() : new Date(from));
  const ends = until === null ? null : logInstant(new Date(until));
  if (ends !== null && ends <= begins)
    return { problem: "invalid", errors: [{ at: "until", message: ends }] };
  const row = { account, reason, from: begins, until: ends, by: viewer.id, begunAt: null };
  const { id } = await desk.store.write(async (trx) => {
    const at = logInstant(desk.now());
    await record(trx, { at, by: viewer.id, action: "absence-added", account });
    return trx.insertInto("absence").values(row).returning("id").executeTakeFirstOrThrow();
  });
  await beginAbsences(desk);
  return { answer: { id, reason, from: begins, until: ends } };
}

/** Ends an absence now; one that has not begun never was. */
export async function endAbsence(desk: Desk, viewer: Viewer, id: number): Promise<Outcome<{ done: true }>> {
  const now = logInstant(desk.now());
  const ended = await desk.store.write(async (trx) => {
    const absence = await trx.selectFrom("absence").selectAll().where("id", "=", id).executeTakeFirst();
    if (absence === undefined || !maySpeakFor(viewer, absence.account)) return false;
    if (absence.from >= now) await trx.deleteFrom("absence").where("id", "=", id).execute();
    else if (absence.until === null || absence.until > now)
      await trx.updateTable("absence").set({ until: now }).where("id", "=", id).execute();
    await record(trx, { at: now, by: viewer.id, action: "absence-ended", account: absence.account });
    return true;
  });
  return ended ? done : { problem: "not-found" };
}

type Recorded = {
  readonly at: string;
  readonly by: string;
  readonly action: "absence-added" | "absence-ended";
  readonly account: string;
};

/** When and why somebody is away is forgotten in time: the log, which is not, says only that it was noted. */
function record(trx: Writing, { account, ...change }: Recorded): Promise<void> {
  return recordChange(trx, { ...change, subject: `person:${account}`, before: null, after: null });
}
