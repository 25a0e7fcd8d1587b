import { secondsOf } from "../../core/desk/instant.ts";
import type { OpenHours } from "../../core/desk/open-hours.ts";
import { openSecondsBetween } from "../../core/desk/open-time.ts";
import type { Desk } from "../desk/desk.ts";
import type { OpenBook } from "../desk/reminders/open-book.ts";
import { forecastRisks } from "../desk/risk/forecast-risks.ts";
import type { SystemFacts } from "./system-alarms.ts";

type Given = {
  readonly desk: Pick<Desk, "store" | "config" | "now" | "clocks">;
  readonly book: OpenBook;
  /** The desk's own hours. */
  readonly hours: OpenHours;
  readonly unclaimedMinutes: number;
};

/** How many requests will be late if all goes on as usual, and how many nobody has though they are due soon or were. */
export async function clockFacts(given: Given): Promise<NonNullable<SystemFacts["clock"]>> {
  const { desk, book, hours, unclaimedMinutes } = given;
  const open = await book.read(desk);
  const running = open.filter(({ request }) => request.state === "open" && request.root === null);
  const risks = await forecastRisks(
    desk,
    running.map(({ request: { id, claimedBy }, dueAt }) => ({ id, claimedBy, dueAt })),
  );
  const now = Math.floor(desk.now().getTime() / 1000);
  const unclaimed = running.filter(({ request: { claimedBy, routedTo }, dueAt }) => {
    if (claimedBy !== null || routedTo !== null || dueAt === null) return false;
    return openSecondsBetween(hours, now, secondsOf(dueAt)) <= unclaimedMinutes * 60;
  });
  return { atRisk: risks.size, unclaimed: unclaimed.length };
}
