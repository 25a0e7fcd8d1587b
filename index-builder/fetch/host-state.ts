import { closedBreaker, type Breaker } from "./breaker.ts";
import { createHostFigures, type HostFigures } from "./host-figures.ts";
import { firstPace, type Pace } from "./pace.ts";

/** What a run knows of one host; all identities and sources that ask it share this. */
export type HostState = {
  pace: Pace;
  breaker: Breaker;
  /** Requests that are on their way. */
  running: number;
  /** Epoch ms before which the host asked not to be asked (Retry-After). */
  notBefore: number;
  lastStart: number;
  /** Least time between two starts (Crawl-delay). */
  delayMs: number;
  /** An address that answered well: where the host has failed often, this one tells whether it or its pages are ill. */
  good: string | null;
  /** Requests start in the order in which they came: the end of the line. */
  line: Promise<unknown>;
  /** Called when a request has ended. */
  readonly onEnd: (() => void)[];
  /** Since they were last taken. */
  figures: HostFigures;
};

export const createHostState = (): HostState => ({
  pace: firstPace,
  breaker: closedBreaker,
  running: 0,
  notBefore: Number.NEGATIVE_INFINITY,
  lastStart: Number.NEGATIVE_INFINITY,
  delayMs: 0,
  good: null,
  line: Promise.resolve(),
  onEnd: [],
  figures: createHostFigures(),
});
