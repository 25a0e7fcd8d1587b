import { type Calendar, type CalendarVersion, versionAt } from "./calendar.ts";
import { lastExceptionOf, openSpansOf, type Span } from "./open-spans.ts";

/** When a request's clock can run, cut into chunks that are worked out once: asking a time zone is slow. */
export type OpenHours = {
  /** Open spans within [chunk, chunk + 1) × chunkSeconds, ascending and disjoint. */
  readonly spansIn: (chunk: number) => readonly Span[];
  /** From this instant on only the weekly pattern is left, without exceptions. */
  readonly regularFrom: number;
};

// A week holds few enough spans to look through one by one.
export const chunkSeconds = 7 * 86_400;

const never: OpenHours = { spansIn: () => [], regularFrom: Number.NEGATIVE_INFINITY };
const known = new WeakMap<CalendarVersion, OpenHours>();
const knownPairs = new WeakMap<OpenHours, WeakMap<OpenHours, OpenHours>>();

/**
 * The hours of a request clicked at `click` (epoch seconds): open while every calendar is, each in the version that was
 * in force at the click. Two calendars are a seller's region and the desk that serves it.
 */
export function openHours(calendars: readonly Calendar[], click: number): OpenHours {
  const [first, ...others] = calendars.map((calendar) => hoursOf(versionAt(calendar, click)));
  return first === undefined ? never : others.reduce(both, first);
}

function hoursOf(version: CalendarVersion | null): OpenHours {
  if (version === null) return never;
  const hours = known.get(version) ?? {
    spansIn: remembered(openSpansOf(version)),
    regularFrom: lastExceptionOf(version),
  };
  known.set(version, hours);
  return hours;
}

function both(a: OpenHours, b: OpenHours): OpenHours {
  if (a === b) return a;
  const pairs = knownPairs.get(a) ?? new WeakMap<OpenHours, OpenHours>();
  knownPairs.set(a, pairs);
  const hours = pairs.get(b) ?? {
    spansIn: remembered((from) => overlap(a.spansIn(from / chunkSeconds), b.spansIn(from / chunkSeconds))),
    regularFrom: Math.max(a.regularFrom, b.regularFrom),
  };
  pairs.set(b, hours);
  return hours;
}

function remembered(spansWithin: (from: number, to: number) => readonly Span[]): OpenHours["spansIn"] {
  const chunks = new Map<number, readonly Span[]>();
  return (chunk) => {
    const spans = chunks.get(chunk) ?? spansWithin(chunk * chunkSeconds, (chunk + 1) * chunkSeconds);
    chunks.set(chunk, spans);
    return spans;
  };
}

function overlap(a: readonly Span[], b: readonly Span[]): Span[] {
  const spans: Span[] = [];
  let next = 0;
  for (const [opens, closes] of a) {
    for (; ; next += 1) {
      const other = b[next];
      if (other === undefined || other[0] >= closes) break;
      const span: Span = [Math.max(opens, other[0]), Math.min(closes, other[1])];
      if (span[0] < span[1]) spans.push(span);
      // It reaches beyond this span and may meet the next one too.
      if (other[1] > closes) break;
    }
  }
  return spans;
}
