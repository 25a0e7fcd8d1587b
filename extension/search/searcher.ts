import type { Marks, SearchAnswer } from "../../core/contract/search.ts";
import { oneTimer } from "../host/one-timer.ts";
import type { Suggested } from "../../core/contract/suggested.ts";
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
  /** Null where the question came to nothing: searching ended, two Workers died of it, or none will be there soon. */
  find: (given: SearchGiven, boost: Boost) => Promise<Found | null>;
  suggest: () => Promise<Suggested | null>;
  mark: (query: string, text: string) => Promise<Marks | null>;
  /**
   * Settles what is answered already or within 8 ms of being asked, ahead of its message. For when a frame is being made:
   * hits that miss it are drawn in one of their own, a whole frame later.
   */
  collect: () => void;
  /** Take in parts that were added. */
  grow: () => void;
  /** Rank by what people have taught search since. */
  tune: () => void;
  /** Load everything anew beside the Worker that answers, and change over when that is done; tried until it is. */
  replace: () => void;
  /** Nothing is heard of any Worker after this; what is unanswered comes to nothing. */
  stop: () => void;
};

export type SearcherHeard = {
  /** The Worker that answers knows this much now. */
  ready: (size: { sections: number; documents: number }) => void;
  unreadable: () => void;
  /** A Worker could not take in what was added; another is on its way. */
  behind: (failure: Error) => void;
};

/**
 * From the question on, half a frame: a letter waits so long for its hits. A page's main thread may not sleep, so it looks
 * again and again meanwhile; the Worker has a core of its own.
 */
const patienceMs = 8;

/** Loading takes a second or a few: a Worker that is not ready by then has come to nothing, or the computer is very slow. */
const readyWithinMs = 60_000;
/** Between tries to load an index, the last from then on: what made a Worker die, such as little memory, may pass. */
const tryAgainAfterMs = [1000, 5000, 30_000, 120_000, 600_000];
/** Whoever asked takes the host for dead by then: before a longer rest they are told that nothing comes. */
const longestRestMs = 4000;
/** A Worker that lived as long as this before it died is taken for a sound one: the next begins at once. */
const soundAfterMs = 60_000;
/** A question that is unanswered when its Worker dies may be why: it must not end every Worker to come. */
const mostDeaths = 2;

type Question = Extract<ToSearching, { id: number }>;
type Answer = Extract<FromSearching, { id: number }>;
type Waiting = {
  message: Question;
  askedAt: number;
  deaths: number;
  settle(answer: Answer | null): void;
};

/** The one way to the searching Worker. One that dies or is replaced loses no question, unless it died of it. */
export function createSearcher(
  spawn: () => SearchingWorker,
  heard: SearcherHeard,
  now: () => number = () => performance.now(),
): Searcher {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  /** Null between the death of one and the start of the next. */
  let active: SearchingWorker | null = null;
  let next: SearchingWorker | null = null;
  /** Tries since the replacement was asked for that came to nothing. */
  let failures = 0;
  /** Workers that died soon after their start while it was theirs to answer, one after another. */
  let deaths = 0;
  /** How long after the last death the next Worker starts. */
  let restMs = 0;
  const over = new AbortController();
  const overdue = oneTimer(failed, over.signal);
  const again = oneTimer(load, over.signal);
  const revival = oneTimer(revive, over.signal);
  revive();

  return {
    find: (given, boost) => ask({ kind: "search", id: nextId(), given, boost }, foundOf),
    suggest: () => ask({ kind: "suggest", id: nextId() }, suggestedOf),
    mark: (query, text) => ask({ kind: "mark", id: nextId(), query, text }, marksOf),
    collect() {
      const taken = active?.taken;
      const newest = [...waiting.values()].findLast(({ message }) => message.kind === "search");
      if (!taken || !newest) return;
      const patientUntil = newest.askedAt + patienceMs;
      do {
        for (const id of waiting.keys()) {
          const found = taken(id);
          if (found) return answer(id, { kind: "found", id, ...found });
        }
      } while (now() < patientUntil);
    },
    grow: () => tellAll({ kind: "grow" }),
    tune: () => tellAll({ kind: "tuning" }),
    replace,
    stop() {
      over.abort();
      active?.stop();
      next?.stop();
      active = null;
      next = null;
      for (const id of waiting.keys()) answer(id, null);
    },
  };

  function tellAll(message: ToSearching): void {
    active?.post(message);
    next?.post(message);
  }

  function nextId(): number {
    lastId += 1;
    return lastId;
  }

  function ask<T>(message: Question, read: (answer: Answer) => T | null): Promise<T | null> {
    if (over.signal.aborted || isResting()) return Promise.resolve(null);
    return new Promise((resolve) => {
      const settle = (told: Answer | null): void => resolve(told && read(told));
      waiting.set(message.id, { message, askedAt: now(), deaths: 0, settle });
      active?.post(message);
    });
  }

  function replace(): void {
    failures = 0;
    load();
  }

  function load(): void {
    if (over.signal.aborted) return;
    again(null);
    next?.stop();
    const coming: SearchingWorker = start(() => {
      if (next !== coming) return;
      overdue(null);
      active?.stop();
      next = null;
      failures = 0;
      answerWith(coming);
    });
    next = coming;
    // Longer at each try, for the computer that is only slow.
    overdue(readyWithinMs * (failures + 1));
  }

  /** Nothing came of the new index, or of a growth: the old one goes on answering until another try succeeds. */
  function failed(): void {
    overdue(null);
    next?.stop();
    next = null;
    again(waitMs(failures));
    failures += 1;
  }

  /** A Worker in the place of one that died. It loads what is on disk by now: nothing is left to be tried again. */
  function revive(): void {
    again(null);
    answerWith(start(() => {}));
  }

  function answerWith(worker: SearchingWorker): void {
    revival(null);
    active = worker;
    for (const { message } of waiting.values()) worker.post(message);
  }

  /** What it was asked waits for the next one, which begins at once unless they die one after another. */
  function died(livedMs: number): void {
    active = null;
    deaths = livedMs >= soundAfterMs ? 1 : deaths + 1;
    restMs = deaths === 1 ? 0 : waitMs(deaths - 2);
    for (const [id, one] of waiting) {
      one.deaths += 1;
      if (one.deaths === mostDeaths || isResting()) answer(id, null);
    }
    if (restMs === 0) revive();
    else revival(restMs);
  }

  /** No Worker will be there while anybody waits for it. */
  function isResting(): boolean {
    return active === null && next === null && restMs > longestRestMs;
  }

  function start(whenWhole: () => void): SearchingWorker {
    const worker = spawn();
    const startedAt = now();
    worker.onMessage((message) => {
      // What a stopped Worker had said before may still be on its way.
      if (worker !== active && worker !== next) return;
      if (message.kind === "ready") {
        if (message.whole) whenWhole();
        if (worker === active) heard.ready({ sections: message.sections, documents: message.documents });
      } else if (message.kind === "unreadable") heard.unreadable();
      else if ("id" in message) answer(message.id, message);
      else {
        heard.behind(new Error(`The search index did not grow, so it is loaded anew: ${message.why}`));
        // One that is loading beside it takes the growth in itself.
        if (worker === next || next === null) failed();
      }
    });
    worker.onError(() => {
      worker.stop();
      if (worker === next) failed();
      else if (worker === active) died(now() - startedAt);
    });
    return worker;
  }

  function answer(id: number, told: Answer | null): void {
    waiting.get(id)?.settle(told);
    waiting.delete(id);
  }
}

function foundOf(told: Answer): Found | null {
  return told.kind === "found" ? { answer: told.answer, computeMs: told.computeMs } : null;
}

function suggestedOf(told: Answer): Suggested | null {
  return told.kind === "suggested" ? told.suggested : null;
}

function marksOf(told: Answer): Marks | null {
  return told.kind === "marked" ? told.marks : null;
}

function waitMs(failures: number): number {
  return tryAgainAfterMs[Math.min(failures, tryAgainAfterMs.length - 1)] ?? longestRestMs;
}
