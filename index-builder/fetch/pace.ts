/** How many requests at a time a host bears, found by trying. */
export type Pace = {
  /** Requests at a time. */
  readonly limit: number;
  /** Lowest median latency of a round so far, in ms. */
  readonly best: number | null;
  /** Latencies of the round that is on. */
  readonly round: readonly number[];
  /** When the limit was last cut: what was asked before tells nothing about the new one. */
  readonly cutAt: number;
  /** Nothing has been slow so far: each quick round doubles the limit. */
  readonly starting: boolean;
};

/** What a request told about its host. push-back: 429, 503 or a time-out. */
export type PaceSample = { readonly startedAt: number } & (
  | { readonly kind: "answer"; readonly ms: number }
  | { readonly kind: "push-back" }
);

type Bounds = { readonly most: number; readonly now: number };

const firstLimit = 2;
/** A median of fewer answers is a matter of luck. */
const shortestRound = 5;
/** A few ms more are the machine's own jitter, whatever share of the latency they are. */
const jitterMs = 25;

export const firstPace: Pace = {
  limit: firstLimit,
  best: null,
  round: [],
  cutAt: Number.NEGATIVE_INFINITY,
  starting: true,
};

/**
 * Additive increase, multiplicative decrease: one more at a time after each round whose median latency stays within
 * 1.5× of the best one, half as many after a push-back or a round of twice the best latency, else as before. Until the
 * first round that is not quick they are doubled instead (slow start, as TCP does: RFC 5681).
 */
export function stepPace(pace: Pace, sample: PaceSample, { most, now }: Bounds): Pace {
  if (sample.startedAt < pace.cutAt) return pace;
  const limit = Math.min(pace.limit, most);
  if (sample.kind === "push-back") return cut({ ...pace, limit }, now);
  const round = [...pace.round, sample.ms];
  if (round.length < Math.max(shortestRound, limit)) return { ...pace, limit, round };
  const median = medianOf(round);
  // One at a time is as quick as it gets: what came before, small files or copies from a cache, is no measure then.
  const best = limit === 1 ? median : Math.min(pace.best ?? median, median);
  const settled = { ...pace, limit, best, round: [] };
  if (median > Math.max(best * 2, best + jitterMs * 2)) return cut(settled, now);
  const quick = median <= Math.max(best * 1.5, best + jitterMs);
  if (!quick) return { ...settled, starting: false };
  return { ...settled, limit: Math.min(pace.starting ? limit * 2 : limit + 1, most) };
}

const cut = (pace: Pace, now: number): Pace => ({
  ...pace,
  limit: Math.max(1, Math.floor(pace.limit / 2)),
  round: [],
  cutAt: now,
  starting: false,
});

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
