import { setImmediate as nextTurn } from "node:timers/promises";

export type TurnedClock = {
  readonly now: () => Date;
  /** Milliseconds since the clock was made. */
  readonly passed: () => number;
  readonly pause: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** Turns the clock from one pause's end to the next until the promise settles; fails where nothing is left to wait for. */
  until<T>(promise: Promise<T>): Promise<T>;
};

/** Real time, for what real sockets need between two pauses. */
const patienceMs = 20_000;

/**
 * A clock that stands still while anything runs and jumps to the end of the next pause when nothing does.
 * @param isBusy whether something runs that the clock cannot see, such as a request on a real socket.
 */
export function createTurnedClock(isBusy: () => boolean = () => false): TurnedClock {
  const start = new Date("2026-11-25T12:00:00Z");
  const begin = start.getTime();
  let at = begin;
  const pauses = new Set<{ end: number; go: () => void }>();
  return {
    now: () => new Date(at),
    passed: () => at - begin,
    pause: (ms, signal) =>
      new Promise((resolve, reject) => {
        const one = { end: at + ms, go: resolve };
        pauses.add(one);
        signal?.addEventListener("abort", () => {
          pauses.delete(one);
          reject(new Error("stopped"));
        });
      }),
    async until(promise) {
      let settled = false;
      const noted = promise.finally(() => {
        settled = true;
      });
      noted.catch(() => undefined);
      const givesUpAt = performance.now() + patienceMs;
      while (performance.now() < givesUpAt) {
        await nextTurn();
        if (settled) return noted;
        const next = [...pauses].toSorted((a, b) => a.end - b.end)[0];
        if (!next || isBusy()) continue;
        pauses.delete(next);
        at = Math.max(at, next.end);
        next.go();
      }
      throw new Error("nothing was left to wait for, and still it has not ended");
    },
  };
}
