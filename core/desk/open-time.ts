import { chunkSeconds, type OpenHours } from "./open-hours.ts";
import type { Span } from "./open-spans.ts";

// A weekly pattern that stays closed through a whole year of clock changes never opens.
const patienceSeconds = 400 * 86_400;

/**
 * The earliest instant by which `seconds` of open time have passed since the first open instant at or after `from`;
 * for 0 that instant itself. May be a closing. Null if the calendar never opens for so long.
 */
export function advance(hours: OpenHours, from: number, seconds: number): number | null {
  let left = seconds;
  for (const [opens, closes] of spansSince(hours, from)) {
    if (left <= closes - opens) return opens + left;
    left -= closes - opens;
  }
  return null;
}

/** Open seconds within [from, to); 0 where `to` is not after `from`. */
export function openSecondsBetween(hours: OpenHours, from: number, to: number): number {
  let seconds = 0;
  for (const [opens, closes] of spansSince(hours, from, to)) {
    if (opens >= to) break;
    seconds += Math.min(closes, to) - opens;
  }
  return seconds;
}

/** Open spans within [from, to), ascending; those that touch are one. */
export function openSpansBetween(hours: OpenHours, from: number, to: number): Span[] {
  const spans: Span[] = [];
  for (const [opens, end] of spansSince(hours, from, to)) {
    if (opens >= to) break;
    const closes = Math.min(end, to);
    const last = spans.at(-1);
    if (last?.[1] === opens) spans[spans.length - 1] = [last[0], closes];
    else spans.push([opens, closes]);
  }
  return spans;
}

export function isOpen(hours: OpenHours, at: number): boolean {
  return advance(hours, at, 0) === at;
}

/** The first closed instant at or after `from`. Null if it never closes. */
export function nextClosing(hours: OpenHours, from: number): number | null {
  let openUntil = from;
  for (const [opens, closes] of spansSince(hours, from)) {
    if (opens > openUntil) return openUntil;
    openUntil = closes;
    if (openUntil > Math.max(from, hours.regularFrom) + patienceSeconds) return null;
  }
  return openUntil;
}

/** Open spans that end after `from`, the first cut to begin there; ends where none can follow or at `to`. */
function* spansSince(hours: OpenHours, from: number, to = Number.POSITIVE_INFINITY): Generator<Span> {
  let lastOpen = Math.max(from, hours.regularFrom);
  for (let chunk = Math.floor(from / chunkSeconds); ; chunk += 1) {
    const start = chunk * chunkSeconds;
    if (start >= to || start > lastOpen + patienceSeconds) return;
    for (const [opens, closes] of hours.spansIn(chunk)) {
      if (closes <= from) continue;
      lastOpen = Math.max(lastOpen, closes);
      yield [Math.max(opens, from), closes];
    }
  }
}
