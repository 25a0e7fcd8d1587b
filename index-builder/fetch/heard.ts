import type { BreakerNews } from "./breaker.ts";

/** What a request told about its host. */
export type Heard = {
  readonly news: BreakerNews;
  /** Time to the first byte; null where none came. */
  readonly latencyMs: number | null;
  /** 429, 503 or a time-out: it was too much. */
  readonly pushBack: boolean;
  /** What Retry-After asked for. */
  readonly pauseMs: number | null;
};
