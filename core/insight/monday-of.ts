const dayMs = 86_400_000;

/** The Monday of a day's week; both ISO dates. */
export function mondayOf(day: string): string {
  const at = Date.parse(day);
  const fromMonday = (new Date(at).getUTCDay() + 6) % 7;
  return new Date(at - fromMonday * dayMs).toISOString().slice(0, 10);
}
