const weekMs = 7 * 86_400_000;
// More weeks before it say more of last season than of what the pin had to mend.
const weeksBefore = 4;
// What falls less than this may have fallen by itself.
const helpedShare = 0.8;

/** So many sellers asked or searched for it in the week that begins on this Monday (ISO date). */
export type WeekOfSellers = { readonly week: string; readonly sellers: number };

/** How a week's sellers were before something was done and after, as means of whole weeks. */
type BeforeAfter = { readonly before: number; readonly after: number };

export type RepeatCourse =
  /** Too early: so many whole weeks are still to come. */
  | { readonly kind: "early"; readonly weeksLeft: number }
  | ({ readonly kind: "fell" | "did-not-help" } & BeforeAfter)
  /** It stayed below the share for all of the weeks: what was done for it is no longer needed. */
  | ({ readonly kind: "over" } & BeforeAfter);

export type CourseRules = {
  /** Over when no week has more than this share of the sellers before, 0 to 1 … */
  readonly lapseShare: number;
  /** … for so many whole weeks. */
  readonly lapseWeeks: number;
};

/** The Monday (ISO date, UTC) of the week that an instant lies in. */
export function weekOf(instant: string | Date): string {
  const at = new Date(instant);
  const sinceMonday = (at.getUTCDay() + 6) % 7;
  return new Date(at.getTime() - sinceMonday * 86_400_000).toISOString().slice(0, 10);
}

/** What came of what was done at `acceptedAt`; weeks that are not named had nobody. */
export function repeatCourse(
  weeks: readonly WeekOfSellers[],
  { acceptedAt, now }: { readonly acceptedAt: string; readonly now: Date },
  { lapseShare, lapseWeeks }: CourseRules,
): RepeatCourse {
  const sellersIn = new Map(weeks.map(({ week, sellers }) => [week, sellers]));
  const accepted = weekOf(acceptedAt);
  const whole = Math.round((Date.parse(weekOf(now)) - Date.parse(accepted)) / weekMs) - 1;
  if (whole < lapseWeeks) return { kind: "early", weeksLeft: lapseWeeks - Math.max(0, whole) };
  const weekAt = (steps: number): string =>
    new Date(Date.parse(accepted) + steps * weekMs).toISOString().slice(0, 10);
  const first = weeks.flatMap(({ week, sellers }) => (sellers > 0 ? week : [])).toSorted()[0] ?? accepted;
  const earlier = Array.from({ length: weeksBefore }, (_, step) => weekAt(-1 - step)).filter(
    (week) => week >= first,
  );
  const count = (week: string): number => sellersIn.get(week) ?? 0;
  // Of one that rose within a single week, that week is all there is.
  const before = meanOf((earlier.length > 0 ? earlier : [accepted]).map(count));
  const later = Array.from({ length: lapseWeeks }, (_, step) => count(weekAt(whole - step)));
  const after = meanOf(later);
  if (later.every((sellers) => sellers <= before * lapseShare)) return { kind: "over", before, after };
  return { kind: after > before * helpedShare ? "did-not-help" : "fell", before, after };
}

function meanOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0) / counts.length;
}
