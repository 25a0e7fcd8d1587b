const weekMs = 7 * 86_400_000;

/** The Monday so many weeks after (ISO dates). */
export function weekAfter(week: string, weeks = 1): string {
  return new Date(Date.parse(week) + weeks * weekMs).toISOString().slice(0, 10);
}
