/** How the last attempt to listen ended. `silent` stood open but brought nothing; `dropped` had worked before. */
export type AttemptEnd = "dropped" | "silent" | "unreachable" | "polled";

export type Listening = {
  readonly way: "stream" | "poll";
  /** Silent streams in a row. */
  readonly silent: number;
  /** Attempts in a row that reached nobody. */
  readonly failures: number;
  readonly polls: number;
  readonly waitMs: number;
};

export const firstAttempt: Listening = { way: "stream", silent: 0, failures: 0, polls: 0, waitMs: 0 };

const shortestWaitMs = 1000;
const longestWaitMs = 30_000;
/** Streams that stay silent so often are taken to be held up on the way. */
const silentStreams = 2;
/** Where streams were held up before, a single silent one says that they still are. */
const streamOnceMore: Listening = { ...firstAttempt, silent: silentStreams - 1 };
/** After so many polls, about eight minutes, a stream is tried again. */
const pollsBeforeStream = 20;

/**
 * What to try next.
 * @param chance 0 to 1: spreads the return of many browsers after a server's restart.
 */
export function nextAttempt(before: Listening, end: AttemptEnd, chance: number): Listening {
  switch (end) {
    case "polled": {
      const polls = before.polls + 1;
      const again = polls >= pollsBeforeStream;
      return again ? streamOnceMore : { ...firstAttempt, way: "poll", polls };
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
