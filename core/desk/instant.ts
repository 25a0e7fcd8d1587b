/**
 * Instants inside the desk's rules are whole epoch seconds; ISO stands only at their edges.
 * A fraction is cut off, so that a log with milliseconds replays to the same figures everywhere.
 */
export function secondsOf(iso: string): number {
  const milliseconds = Date.parse(iso);
  if (Number.isNaN(milliseconds)) {
    throw new RangeError(`«${iso}» is not an instant; write it like 2026-02-02T10:00:00+03:00`);
  }
  return Math.floor(milliseconds / 1000);
}

/** Epoch seconds as ISO in UTC without a fraction: 1770012000 → 2026-02-02T06:00:00Z. */
export function isoOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, -".000Z".length) + "Z";
}

export function isoOrNull(seconds: number | null): string | null {
  return seconds === null ? null : isoOf(seconds);
}
