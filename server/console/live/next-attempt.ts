/** How the last attempt to listen ended. `silent` stood open but brought nothing; `dropped` had worked before. */
export type AttemptEnd = "dropped" | "silent" | "unreachable" | "polled";

export type Listening = {
  readonly way: "stream" | "poll";
  /** Silent streams in a row. */
  readonly silent: number;
  /** Attempts in a row that reached nobody. */
  readonly failures: number;
  /** How long it has been going by polls. */
  readonly polledMs: number;
  readonly waitMs: number;
};

export const firstAttempt: Listening = { way: "stream", silent: 0, failures: 0, polledMs: 0, waitMs: 0 };

const shortestWaitMs = 1000;
const longestWaitMs = 30_000;
/** Streams that stay silent so often are taken to be held up on the way. */
const silentStreams = 2;
/** Where streams were held up before, a single silent one says that they still are. */
const streamOnceMore: Listening = { ...firstAttempt, silent: silentStreams - 1 };
/** After so long by polls a stream is tried again. */
const pollForMs = 8 * 60_000;

type Attempted = {
  readonly tookMs: number;
  /** 0 to 1: spreads the return of many browsers after a server's restart. */
  readonly chance: number;
};

/** What to try next. */
export function nextAttempt(before: Listening, end: AttemptEnd, { tookMs, chance }: Attempted): Listening {
  switch (end) {
    case "polled": {
      const polledMs = before.polledMs + tookMs;
      return polledMs >= pollForMs ? streamOnceMore : { ...firstAttempt, way: "poll", polledMs };
    }
    case "silent": {
      const silent = before.silent + 1;
      return { ...firstAttempt, silent, way: silent >= silentStreams ? "poll" : "stream" };
    }
    case "dropped":
      return { ...firstAttempt, waitMs: Math.round(shortestWaitMs * chance) };
    case "unreachable": {
      const failures = before.failures + 1;
      const wait = Math.min(longestWaitMs, shortestWaitMs * 2 ** Math.min(failures - 1, 10));
      const next = before.way === "poll" ? streamOnceMore : before;
      return { ...next, failures, waitMs: Math.round(wait * (0.5 + chance / 2)) };
    }
  }
}
