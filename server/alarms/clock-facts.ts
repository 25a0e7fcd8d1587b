import { secondsOf } from "../../core/desk/instant.ts";
import type { OpenHours } from "../../core/desk/open-hours.ts";
import { isOpen, openSecondsBetween } from "../../core/desk/open-time.ts";
import type { Desk } from "../desk/desk.ts";
import type { OpenBook, Timed } from "../desk/reminders/open-book.ts";
import { forecastRisks } from "../desk/risk/forecast-risks.ts";
import type { ClockFacts } from "./system-alarms.ts";

type Given = {
  readonly desk: Pick<Desk, "store" | "config" | "now" | "clocks">;
  readonly book: OpenBook;
  /** The desk's own hours. */
  readonly hours: OpenHours;
  readonly unclaimedMinutes: number;
};

/** How many requests are overdue, will be, or are nobody's though they are due soon: the same figures as the board has. */
export async function clockFacts(given: Given): Promise<ClockFacts> {
  const { desk, book, hours, unclaimedMinutes } = given;
  const open = (await book.read(desk)).filter(({ request }) => request.root === null);
  const running = open.filter(({ request }) => request.state === "open");
  const risks = await forecastRisks(
    desk,
    running.map(({ request: { id, claimedBy }, dueAt }) => ({ id, claimedBy, dueAt })),
  );
  const now = Math.floor(desk.now().getTime() / 1000);
  // One that waits for its seller may be overdue too, and stays so.
  const isOverdue = ({ dueAt, isBreached }: Timed): boolean =>
    isBreached || (dueAt !== null && secondsOf(dueAt) < now);
  const unclaimed = running.filter(({ request: { claimedBy, routedTo }, dueAt }) => {
    if (claimedBy !== null || routedTo !== null || dueAt === null) return false;
    return openSecondsBetween(hours, now, secondsOf(dueAt)) <= unclaimedMinutes * 60;
  });
  return {
    overdue: open.filter(isOverdue).length,
    atRisk: running.filter((one) => !isOverdue(one) && risks.has(one.request.id)).length,
    waiting: unclaimed.filter((one) => !isOverdue(one) && !risks.has(one.request.id)).length,
    unclaimed: unclaimed.length,
    isOpen: isOpen(hours, now),
  };
}
