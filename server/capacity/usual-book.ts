import { versionAt } from "../../core/desk/calendar.ts";
import { type UsualWeek, usualWeek } from "../../core/desk/capacity/usual-week.ts";
import { usualHandling } from "../../core/desk/capacity/usual-handling.ts";
import { openHours } from "../../core/desk/open-hours.ts";
import { openSecondsBetween } from "../../core/desk/open-time.ts";
import type { Desk } from "../desk/desk.ts";
import { answeredSpans } from "../desk/risk/answered-spans.ts";
import { deskCalendar } from "../staff/working-of.ts";
import { readAsked } from "./read-asked.ts";

const mostWeeks = 8;
const handlingWeeks = 4;
const goodForMs = 10 * 60_000;

/** What usually comes, and how long one takes. */
export type Usual = {
  readonly week: UsualWeek;
  /** Null where too few were answered to tell. */
  readonly handlingMinutes: number | null;
};

/** What is usual at the desk, read from the last weeks anew every ten minutes: a few requests more change nothing of it. */
export class UsualBook {
  readonly #desk: Pick<Desk, "store" | "config" | "now">;
  #known: { readonly at: number; readonly rules: string; readonly usual: Promise<Usual> } | null = null;

  constructor(desk: Pick<Desk, "store" | "config" | "now">) {
    this.#desk = desk;
  }

  read(): Promise<Usual> {
    const at = this.#desk.now().getTime();
    // Other opening hours put the same questions elsewhere.
    const rules = JSON.stringify(deskCalendar(this.#desk));
    const before = this.#known;
    if (before?.rules === rules && Math.abs(at - before.at) < goodForMs) return before.usual;
    const known = { at, rules, usual: readUsual(this.#desk) };
    this.#known = known;
    known.usual.catch(() => {
      if (this.#known === known) this.#known = null;
    });
    return known.usual;
  }
}

async function readUsual(desk: Pick<Desk, "store" | "config" | "now">): Promise<Usual> {
  const calendar = deskCalendar(desk);
  const now = Math.floor(desk.now().getTime() / 1000);
  const [asked, answered] = await Promise.all([
    readAsked(desk.store, now - mostWeeks * 7 * 86_400),
    answeredSpans(desk.store, desk.now(), handlingWeeks),
  ]);
  const hours = openHours([calendar], now);
  const taken = answered
    .map(({ claimedAt, answeredAt }) => openSecondsBetween(hours, claimedAt / 1000, answeredAt / 1000))
    .filter((seconds) => seconds > 0);
  const seconds = usualHandling(taken);
  return {
    week: usualWeek({ asked, calendar, zone: versionAt(calendar, now)?.tz ?? "UTC", now, mostWeeks }),
    handlingMinutes: seconds === null ? null : seconds / 60,
  };
}
