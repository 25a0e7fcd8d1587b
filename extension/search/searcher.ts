import type { SearchAnswer } from "../../core/contract/search.ts";
import { oneTimer } from "../host/one-timer.ts";
import type { SearchGiven } from "../platform/protocol.ts";
import type { Boost, FromSearching, ToSearching } from "./searching-messages.ts";

/** A searching Worker as the browser gives it, reduced to what is needed here. */
export type SearchingWorker = {
  post: (message: ToSearching) => void;
  onMessage: (listener: (message: FromSearching) => void) => void;
  onError: (listener: () => void) => void;
  /** What it has left for a question, ahead of its message; null where the browser shares no memory. */
  taken: ((id: number) => Found | undefined) | null;
  stop: () => void;
};

export type Found = { answer: SearchAnswer; computeMs: number };

export type Searcher = {
  find: (given: SearchGiven, boost: Boost) => Promise<Found>;
  /**
   * Settles what is answered already or within 2.5 ms, ahead of its message. For when a frame is being made: hits that miss
   * it are drawn in one of their own, which costs more than that.
   */
  collect: () => void;
  /** Take in parts that were added. */
  grow: () => void;
  /** Load everything anew beside the Worker that answers, and change over when that is done; tried until it is. */
  replace: () => void;
  stop: () => void;
};

type Heard = {
  /** The Worker that answers knows this much now. */
  ready: (size: { sections: number; documents: number }) => void;
  unreadable: () => void;
};

/** A page's main thread may not sleep, so it looks again and again meanwhile; the Worker has a core of its own. */
const patienceMs = 2.5;

/** Loading takes a second or a few: a Worker that is not ready by then has come to nothing, or the computer is very slow. */
const readyWithinMs = 60_000;
/** Between tries to load a new index, the last from then on: what made a Worker die, such as little memory, may pass. */
const tryAgainAfterMs = [1000, 5000, 30_000, 120_000, 600_000];

type Waiting = { message: Extract<ToSearching, { kind: "search" }>; settle(found: Found): void };

/** The one way to the searching Worker; a Worker that dies or is replaced loses no question. */
export function createSearcher(
  spawn: () => SearchingWorker,
  heard: Heard,
  now: () => number = () => performance.now(),
): Searcher {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let active = start(() => {});
  let next: SearchingWorker | null = null;
  /** Tries since the replacement was asked for that came to nothing. */
  let failures = 0;
  const over = new AbortController();
  const overdue = oneTimer(failed, over.signal);
  const again = oneTimer(load, over.signal);

  return {
    find(given, boost) {
      lastId += 1;
      const message = { kind: "search", id: lastId, given, boost } as const;
      return new Promise((settle) => {
        waiting.set(message.id, { message, settle });
        active.post(message);
      });
    },
    collect() {
      const { taken } = active;
      if (!taken || waiting.size === 0) return;
      const patientUntil = now() + patienceMs;
      do {
        for (const id of waiting.keys()) {
          const found = taken(id);
          if (found) return answer(id, found);
        }
      } while (now() < patientUntil);
    },
    grow() {
      active.post({ kind: "grow" });
      next?.post({ kind: "grow" });
    },
    replace,
    stop() {
      over.abort();
      active.stop();
      next?.stop();
    },
  };

  function replace(): void {
    failures = 0;
    load();
  }

  function load(): void {
    again(null);
    next?.stop();
    const coming: SearchingWorker = start(() => {
      if (next !== coming) return;
      overdue(null);
      active.stop();
      active = coming;
      next = null;
      repeatWaiting();
    });
    next = coming;
    // Longer at each try, for the computer that is only slow.
    overdue(readyWithinMs * (failures + 1));
  }

  /** Nothing came of the new index: the old one goes on answering until another try succeeds. */
  function failed(): void {
    overdue(null);
    next?.stop();
    next = null;
    again(tryAgainAfterMs[Math.min(failures, tryAgainAfterMs.length - 1)] ?? null);
    failures += 1;
  }

  function start(whenWhole: () => void): SearchingWorker {
    const worker = spawn();
    worker.onMessage((message) => {
      if (message.kind === "ready") {
        if (message.whole) whenWhole();
        if (worker === active) heard.ready({ sections: message.sections, documents: message.documents });
      } else if (message.kind === "unreadable") heard.unreadable();
      else answer(message.id, message);
    });
    worker.onError(() => {
      worker.stop();
      if (worker === next) failed();
      if (worker !== active) return;
      // It loads what is on disk by now: nothing is left to be tried again.
      again(null);
      active = start(() => {});
      repeatWaiting();
    });
    return worker;
  }

  function answer(id: number, found: Found): void {
    waiting.get(id)?.settle({ answer: found.answer, computeMs: found.computeMs });
    waiting.delete(id);
  }

  function repeatWaiting(): void {
    for (const { message } of waiting.values()) active.post(message);
  }
}
