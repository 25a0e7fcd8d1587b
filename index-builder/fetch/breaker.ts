/** Whether a host is asked at all, after what it answered before. */
export type Breaker =
  | {
      readonly kind: "closed";
      /** Faults in a row. */
      readonly faults: number;
      /** Good answers in a row. */
      readonly good: number;
      readonly openings: number;
    }
  /** Left alone until then; then one request tries. */
  | { readonly kind: "open"; readonly until: number; readonly openings: number; readonly detail: string }
  | { readonly kind: "trying"; readonly openings: number; readonly detail: string }
  /** Not asked any more in this run. */
  | { readonly kind: "given-up"; readonly detail: string };

/** What came of a request. nothing: it was stopped or refused on our side. */
export type BreakerNews =
  | { readonly kind: "good" }
  | { readonly kind: "fault"; readonly detail: string }
  | { readonly kind: "nothing" };

const faultsToOpen = 10;
const mostOpenings = 5;
const firstRestMs = 60_000;
const longestRestMs = 15 * 60_000;

export const closedBreaker: Breaker = { kind: "closed", faults: 0, good: 0, openings: 0 };

/**
 * Ten faults in a row: the host is left alone for a minute, then one request tries; each trial that fails doubles the
 * rest, up to 15 minutes. After five such rests the host is given up for this run. Ten good answers in a row forget
 * the rests: a portal that was restarted twice a night is not a broken one.
 * @param isTrial whether the news is of the one request that tries; others that were on their way still do not count.
 */
export function stepBreaker(
  breaker: Breaker,
  news: BreakerNews,
  { now, isTrial }: { readonly now: number; readonly isTrial: boolean },
): Breaker {
  if (breaker.kind === "trying" && isTrial) {
    if (news.kind === "fault") return rest(breaker.openings, news.detail, now);
    if (news.kind === "good") return { kind: "closed", faults: 0, good: 1, openings: breaker.openings };
    return { kind: "open", until: now, openings: breaker.openings, detail: breaker.detail };
  }
  if (breaker.kind !== "closed" || news.kind === "nothing") return breaker;
  if (news.kind === "good") {
    const good = breaker.good + 1;
    return { kind: "closed", faults: 0, good, openings: good < faultsToOpen ? breaker.openings : 0 };
  }
  const faults = breaker.faults + 1;
  return faults < faultsToOpen
    ? { ...breaker, faults, good: 0 }
    : rest(breaker.openings, `${faults} faults in a row, the last: ${news.detail}`, now);
}

function rest(openings: number, detail: string, now: number): Breaker {
  if (openings >= mostOpenings) return { kind: "given-up", detail };
  const until = now + Math.min(firstRestMs * 2 ** openings, longestRestMs);
  return { kind: "open", until, openings: openings + 1, detail };
}
