import type { InsightQuery } from "../../../core/contract/insight-filter.ts";
import { dayAfter, monthsBefore } from "./period.ts";

type Cohort = {
  /** As in `2026-11`. */
  readonly month: string;
  /** Since joining, from 1. */
  readonly week: number;
  readonly today: string;
};

/** The filter of what those who joined in a month asked in one of their weeks: the days on which it can have been. */
export function cohortFilter(filter: InsightQuery, { month, week, today }: Cohort): InsightQuery {
  const firstJoined = `${month}-01`;
  const lastJoined = dayAfter(monthsBefore(firstJoined, -1), -1);
  const from = dayAfter(firstJoined, (week - 1) * 7);
  const last = dayAfter(lastJoined, week * 7 - 1);
  return { ...filter, from, to: last < today ? last : today, joined: month, week: String(week) };
}
