import type { SearchGiven } from "../../../../extension/platform/protocol.ts";
import type { Found, SearchingWorker } from "../../../../extension/search/searcher.ts";
import type { FromSearching, ToSearching } from "../../../../extension/search/searching-messages.ts";

/** A searching Worker that says and leaves just what a test tells it to. */
export class FakeSearchingWorker implements SearchingWorker {
  posted: ToSearching[] = [];
  stopped = false;
  left = new Map<number, Found>();
  private hear: ((message: FromSearching) => void) | null = null;
  private fail: (() => void) | null = null;
  private readonly looked: () => void;

  /** @param looked each look into its mailbox. */
  constructor(looked: () => void = () => {}) {
    this.looked = looked;
  }
  post(message: ToSearching): void {
    this.posted.push(message);
  }
  onMessage(listener: (message: FromSearching) => void): void {
    this.hear = listener;
  }
  onError(listener: () => void): void {
    this.fail = listener;
  }
  taken = (id: number): Found | undefined => {
    this.looked();
    return this.left.get(id);
  };
  stop(): void {
    this.stopped = true;
  }
  ready(sections: number, whole = true): void {
    this.hear?.({ kind: "ready", sections, documents: sections, whole });
  }
  /** Answers what it was asked, with its own name in the answer if it has one. */
  answerAll(as?: string): void {
    for (const message of this.posted) {
      if (message.kind !== "search") continue;
      const { query } = message.given;
      this.hear?.({ kind: "found", id: message.id, ...foundFor(as ?? query) });
    }
  }
  fallBehind(): void {
    this.hear?.({ kind: "behind", why: "UnknownError: the disk is not readable" });
  }
  asked(): string[] {
    return this.posted.flatMap((message) => (message.kind === "search" ? [message.given.query] : []));
  }
  die(): void {
    this.fail?.();
  }
}

export function foundFor(query: string): Found {
  const answer = {
    query,
    shown: query,
    correction: null,
    total: 0,
    counts: {},
    sections: [],
    regions: [],
    missing: [],
    groups: [],
  };
  return { answer, computeMs: 1 };
}

export function searchFor(query: string): SearchGiven {
  return { query, literal: false, filters: {}, near: null, limit: 20 };
}
