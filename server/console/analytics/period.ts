const dayMs = 86_400_000;

/** First and last day, both counted; ISO 8601. */
export type Period = { readonly from: string; readonly to: string };

export const usualPeriods = ["today", "week", "month", "quarter"] as const;
export type UsualPeriod = (typeof usualPeriods)[number];
const lengths: Record<UsualPeriod, number> = { today: 1, week: 7, month: 30, quarter: 91 };

/** A day some days after another, or before it. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
}

/** How many days a period has. */
export function daysOf({ from, to }: Period): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs) + 1;
}

/** The last days up to today, today counted. */
export function periodUntil(today: string, usual: UsualPeriod): Period {
  return { from: dayAfter(today, 1 - lengths[usual]), to: today };
}

/** Which of the usual ones a period is; null for one of somebody's own. */
export function usualPeriodOf(period: Period, today: string): UsualPeriod | null {
  const fits = (usual: UsualPeriod): boolean => {
    const { from, to } = periodUntil(today, usual);
    return from === period.from && to === period.to;
  };
  return usualPeriods.find(fits) ?? null;
}

/** What an address says of days; what it leaves out, or tells the wrong way round, is the last seven. */
export function periodOf({ from, to }: Partial<Period>, today: string): Period {
  const until = to ?? today;
  const since = from ?? periodUntil(until, "week").from;
  return since <= until ? { from: since, to: until } : periodUntil(today, "week");
}

/** A month's first day, some months before the one that a day lies in. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 - months, 1)).toISOString().slice(0, 10);
}

/** Today by the clock of a zone. @param now epoch ms */
export function dayIn(timeZone: string, now: number): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(now);
}
