/** Seconds as minutes with one digit after the point, as tables tell them; null where there are none. */
export function minutesOf(seconds: number | null): number | null {
  return seconds === null ? null : Math.round(seconds / 6) / 10;
}
