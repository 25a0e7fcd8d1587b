import type { Marks } from "../../core/contract/search.ts";
import type { Suggested } from "../../core/contract/suggested.ts";
import type { SearchGiven } from "../platform/protocol.ts";
import type { Found, Searcher } from "./searcher.ts";
import type { Boost } from "./searching-messages.ts";

export type CopySearcher = {
  /** Null where nothing may be searched, or where nothing came of it. */
  find: (given: SearchGiven, boost: Boost) => Promise<Found | null>;
  suggest: () => Promise<Suggested | null>;
  /** Where the words of a query stand in a text. */
  mark: (query: string, text: string) => Promise<Marks | null>;
  collect: () => void;
  grow: () => void;
  tune: () => void;
  replace: () => void;
  /** Answers from what lies on disk, if it does not yet. */
  open: () => void;
  /** As `replace`, but what was there before answers nothing more: its user may see other things now. */
  renew: () => void;
  /**
   * Stops answering at once. Workers, their memory and what they were asked are forgotten, so that nothing of this copy can
   * come up under the next one, whatever fails then.
   */
  drop: () => void;
};

/**
 * Search in the local copy while it may be shown: nothing outlives the right to it.
 * @param closed what was known is not any more.
 */
export function createCopySearcher(start: () => Searcher, closed: () => void): CopySearcher {
  let copy: { searcher: Searcher } | null = null;
  return {
    find: (given, boost) => ask((searcher) => searcher.find(given, boost)),
    suggest: () => ask((searcher) => searcher.suggest()),
    mark: (query, text) => ask((searcher) => searcher.mark(query, text)),
    collect: () => copy?.searcher.collect(),
    grow: () => copy?.searcher.grow(),
    tune: () => copy?.searcher.tune(),
    replace: () => copy?.searcher.replace(),
    open() {
      copy ??= { searcher: start() };
    },
    renew() {
      if (copy === null) return;
      copy.searcher.stop();
      closed();
      copy.searcher = start();
    },
    drop() {
      if (copy === null) return;
      copy.searcher.stop();
      copy = null;
      closed();
    },
  };

  async function ask<T>(question: (searcher: Searcher) => Promise<T | null>): Promise<T | null> {
    const asked = copy;
    if (asked === null) return null;
    const { searcher } = asked;
    const answer = await question(searcher);
    // Where the same copy was renewed meanwhile, the question is put to what took its place.
    const isRenewed = asked === copy && asked.searcher !== searcher;
    return answer === null && isRenewed ? ask(question) : answer;
  }
}
