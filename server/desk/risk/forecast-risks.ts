import type { Risk } from "../../../core/contract/risk.ts";
import { requestsAtRisk, type Waiting } from "../../../core/desk/at-risk.ts";
import { isoOf, secondsOf } from "../../../core/desk/instant.ts";
import { type OpenHours, openHours } from "../../../core/desk/open-hours.ts";
import { advance, openSecondsBetween } from "../../../core/desk/open-time.ts";
import { deskStaff } from "../../staff/desk-staff.ts";
import { shiftsOf } from "../../staff/shifts-of.ts";
import type { Desk } from "../desk.ts";
import { handlingSeconds } from "./handling-seconds.ts";

/** An open request whose clock is not paused. */
export type Running = {
  readonly id: number;
  readonly dueAt: string | null;
  readonly claimedBy: string | null;
};

// «About 14:40» promises no minute, and need not be told anew with each.
const roundSeconds = 5 * 60;

/** Requests that will not be answered in time if all goes on as usual, by id. */
export async function forecastRisks(
  desk: Pick<Desk, "store" | "config" | "now">,
  running: readonly Running[],
): Promise<Map<number, Risk>> {
  const { calendars, calendar, handlingMinutes } = desk.config.desk;
  const own = calendars[calendar];
  const now = Math.floor(desk.now().getTime() / 1000);
  const hours = openHours(own === undefined ? [] : [own], now);
  const opens = advance(hours, now, 0);
  if (opens === null) return new Map();
  const agents = await agentsAt(desk, opens);
  const usual = (await handlingSeconds(desk.store, desk.now())) ?? handlingMinutes * 60;
  const waiting = running.flatMap((one) => waitingFor(one, { hours, now }));
  const risks = requestsAtRisk(waiting, { agents, handlingSeconds: usual });
  return new Map(
    risks.map(({ id, reachedIn }) => [
      id,
      { request: id, reachedAt: reachedIn === null ? null : roughly(advance(hours, now, reachedIn)) },
    ]),
  );
}

/** Who is on shift now, or will be when the desk opens. Leads answer where no agent is there. */
async function agentsAt(desk: Pick<Desk, "store" | "config">, at: number): Promise<string[]> {
  const staff = await deskStaff(desk.store.read);
  const ids = staff.map(({ id }) => id).toSorted();
  const shifts = await shiftsOf({ ...desk, now: () => new Date(at * 1000) }, ids);
  const there = staff.filter(({ id }) => shifts.get(id)?.kind === "on");
  const agents = there.filter(({ role }) => role === "agent");
  return (agents.length > 0 ? agents : there).map(({ id }) => id).toSorted();
}

function waitingFor(
  { id, dueAt, claimedBy }: Running,
  { hours, now }: { readonly hours: OpenHours; readonly now: number },
): Waiting[] {
  if (dueAt === null) return [];
  const due = secondsOf(dueAt);
  // A second beyond it is overdue, though no open second has passed.
  const dueIn = due < now ? -1 - openSecondsBetween(hours, due, now) : openSecondsBetween(hours, now, due);
  return [{ id, dueIn, claimedBy }];
}

function roughly(at: number | null): string | null {
  return at === null ? null : isoOf(Math.ceil(at / roundSeconds) * roundSeconds);
}
