/** "2026-11-18" → "18.11.2026". */
export function formatDay(isoDay: string): string {
  return isoDay.split("-").toReversed().join(".");
}
