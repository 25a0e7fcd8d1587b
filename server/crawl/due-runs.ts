import type { Schedule } from "./schedules.ts";

/** What the scheduler remembers between two looks. */
export type Waiting = {
  /** When each schedule comes due next, in their order; null where it never does. */
  readonly nextAt: readonly (Date | null)[];
  /** Whole crawls that are due and wait until nothing runs: the sources of each, empty for all. */
  readonly whole: readonly (readonly string[])[];
};

export type Due = { readonly kind: "crawl" | "rights"; readonly sources: readonly string[] };
export type Look = { readonly waiting: Waiting; readonly begin: Due | null };

/**
 * At start-up: a whole crawl that was due since its sources were last crawled, while nobody ran, is due now.
 * @param lastOf when the sources of a schedule were last crawled whole; null for never.
 */
export function waitingAtStart(
  schedules: readonly Schedule[],
  lastOf: (schedule: Schedule) => Date | null,
  now: Date,
): Waiting {
  const missed = schedules.filter((schedule) => {
    const last = lastOf(schedule);
    const due = last && schedule.next(last);
    return schedule.kind === "crawl" && (last === null || (due !== null && due <= now));
  });
  return { nextAt: schedules.map(({ next }) => next(now)), whole: missed.map(({ sources }) => sources) };
}

/**
 * What is to begin now, and what is remembered. While something runs, whole crawls wait; a rights run that was due is
 * left out: the next one comes soon, and a whole crawl sees rights too.
 */
export function lookAt(
  schedules: readonly Schedule[],
  waiting: Waiting,
  { now, busy }: { now: Date; busy: boolean },
): Look {
  const due = schedules.filter((_, at) => (waiting.nextAt[at]?.getTime() ?? Infinity) <= now.getTime());
  const nextAt = schedules.map((one, at) =>
    due.includes(one) ? one.next(now) : (waiting.nextAt[at] ?? null),
  );
  const whole = [...waiting.whole, ...sourcesOf(due, "crawl")];
  if (busy) return { waiting: { nextAt, whole }, begin: null };
  const rights = sourcesOf(due, "rights");
  const begin = together("crawl", whole) ?? together("rights", rights);
  return { waiting: { nextAt, whole: [] }, begin };
}

function sourcesOf(due: readonly Schedule[], kind: Due["kind"]): (readonly string[])[] {
  return due.filter((one) => one.kind === kind).map(({ sources }) => sources);
}

/** One run for all that is due; one of them that means every source makes it all. */
function together(kind: Due["kind"], all: readonly (readonly string[])[]): Due | null {
  if (all.length === 0) return null;
  const every = all.some((sources) => sources.length === 0);
  return { kind, sources: every ? [] : [...new Set(all.flat())] };
}
