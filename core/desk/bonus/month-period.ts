import { Temporal } from "temporal-polyfill";
import { isoOf } from "../instant.ts";
import type { Period } from "./bonus-ledger.ts";

/** From the first midnight of a month to that of the next, by the clock of a zone. @param month as in `2026-11` */
export function monthPeriod(month: string, zone: string): Period {
  const first = Temporal.PlainYearMonth.from(month);
  return { from: beginOf(first, zone), to: beginOf(first.add({ months: 1 }), zone) };
}

/** The month that an instant (ISO) lies in, by the clock of a zone. */
export function monthAt(instant: string, zone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toPlainYearMonth().toString();
}

/** A month so many months later; earlier where negative. */
export function monthAfter(month: string, months: number): string {
  return Temporal.PlainYearMonth.from(month).add({ months }).toString();
}

function beginOf(month: Temporal.PlainYearMonth, zone: string): string {
  return isoOf(month.toPlainDate({ day: 1 }).toZonedDateTime(zone).epochMilliseconds / 1000);
}
