import type { SearchGiven } from "../platform/protocol.ts";
import type { Found, Searcher } from "./searcher.ts";
import type { Boost } from "./searching-messages.ts";

export type CopySearcher = {
  /** Null where nothing may be searched, or where nothing came of it. */
  find: (given: SearchGiven, boost: Boost) => Promise<Found | null>;
  collect: () => void;
  grow: () => void;
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
    find,
    collect: () => copy?.searcher.collect(),
    grow: () => copy?.searcher.grow(),
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

  async function find(given: SearchGiven, boost: Boost): Promise<Found | null> {
    const asked = copy;
    if (asked === null) return null;
    const { searcher } = asked;
    const found = await searcher.find(given, boost);
    // Where the same copy was renewed meanwhile, the question is put to what took its place.
    const isRenewed = asked === copy && asked.searcher !== searcher;
    return found === null && isRenewed ? find(given, boost) : found;
  }
}
