import type { SearchAnswer } from "../../core/contract/search.ts";
import type { SearchGiven } from "../platform/protocol.ts";
import type { Boost, FromSearching, ToSearching } from "./searching-messages.ts";

/** A searching Worker as the browser gives it, reduced to what is needed here. */
export type SearchingWorker = {
  post: (message: ToSearching) => void;
  onMessage: (listener: (message: FromSearching) => void) => void;
  onError: (listener: () => void) => void;
  stop: () => void;
};

export type Found = { answer: SearchAnswer; computeMs: number };

export type Searcher = {
  find: (given: SearchGiven, boost: Boost) => Promise<Found>;
  /** Take in parts that were added. */
  grow: () => void;
  /** Load everything anew beside the Worker that answers, and change over when that is done. */
  replace: () => void;
  stop: () => void;
};

type Heard = {
  /** The Worker that answers knows this much now. */
  ready: (size: { sections: number; documents: number }) => void;
  unreadable: () => void;
};

type Waiting = { message: Extract<ToSearching, { kind: "search" }>; settle(found: Found): void };

/** The one way to the searching Worker; a Worker that dies or is replaced loses no question. */
export function createSearcher(spawn: () => SearchingWorker, heard: Heard): Searcher {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let active = start(() => {});
  let next: SearchingWorker | null = null;

  return {
    find(given, boost) {
      lastId += 1;
      const message = { kind: "search", id: lastId, given, boost } as const;
      return new Promise((settle) => {
        waiting.set(message.id, { message, settle });
        active.post(message);
      });
    },
    grow() {
      active.post({ kind: "grow" });
      next?.post({ kind: "grow" });
    },
    replace,
    stop() {
      active.stop();
      next?.stop();
    },
  };

  function replace(): void {
    next?.stop();
    const coming: SearchingWorker = start(() => {
      if (next !== coming) return;
      active.stop();
      active = coming;
      next = null;
      repeatWaiting();
    });
    next = coming;
  }

  function start(whenWhole: () => void): SearchingWorker {
    const worker = spawn();
    worker.onMessage((message) => {
      if (message.kind === "ready") {
        if (message.whole) whenWhole();
        if (worker === active) heard.ready({ sections: message.sections, documents: message.documents });
      } else if (message.kind === "unreadable") heard.unreadable();
      else {
        waiting.get(message.id)?.settle({ answer: message.answer, computeMs: message.computeMs });
        waiting.delete(message.id);
      }
    });
    worker.onError(() => {
      worker.stop();
      if (worker === next) next = null;
      if (worker !== active) return;
      active = start(() => {});
      repeatWaiting();
    });
    return worker;
  }

  function repeatWaiting(): void {
    for (const { message } of waiting.values()) active.post(message);
  }
}
