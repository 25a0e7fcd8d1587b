import { Temporal } from "temporal-polyfill";
import type { ReportAsked } from "../../core/contract/report.ts";
import { dateOf, dayOf, localDays } from "../../core/insight/local-days.ts";
import { lastWholeWeek, weekAround } from "../../core/insight/report/report-week.ts";

/** A week by the clock of the desk. Instants are ISO in UTC, `until` not counted. */
export type ReportSpan = {
  readonly from: string;
  readonly to: string;
  readonly since: string;
  readonly until: string;
  /** Begin of the week before. */
  readonly sinceBefore: string;
};

export function reportSpan({ week }: Pick<ReportAsked, "week">, zone: string, now: Date): ReportSpan {
  const today = localDays(zone)(now.getTime() / 1000).day;
  const { from, to } = week === undefined ? lastWholeWeek(today) : weekAround(week);
  const begin = (day: number): string =>
    Temporal.PlainDate.from(dateOf(day)).toZonedDateTime(zone).toInstant().toString();
  const first = dayOf(from);
  return { from, to, since: begin(first), until: begin(first + 7), sinceBefore: begin(first - 7) };
}
