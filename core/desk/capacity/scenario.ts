import { dayOf } from "../../insight/local-days.ts";

/** What may be otherwise than usual. */
export type Scenario = {
  readonly newcomers: {
    readonly count: number;
    /** `2026-03-01`, on which they begin. */
    readonly since: string;
    /** Questions of one in each week since joining; the last holds from then on. */
    readonly perWeek: readonly number[];
  } | null;
  /** So much more of what usually comes, or less: 10 is a tenth more. */
  readonly arrivalsPercent: number;
  /** So many more agents in each half hour, or fewer. */
  readonly agents: number;
};

/** Questions that newcomers add in the week of this day (`2026-03-09`). */
export function newcomersAsk({ newcomers }: Pick<Scenario, "newcomers">, day: string): number {
  if (newcomers === null) return 0;
  const { count, since, perWeek } = newcomers;
  const week = Math.floor((dayOf(day) - dayOf(since)) / 7);
  if (week < 0) return 0;
  return count * (perWeek[week] ?? perWeek.at(-1) ?? 0);
}
