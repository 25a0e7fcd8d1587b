import type { DatabaseSync } from "node:sqlite";

export type WriteBatch = {
  /** Writes now or with what comes soon; its own writes are kept together. */
  write<T>(work: () => T): T;
  /** Commits what waits. */
  flush(): void;
};

/** A commit costs as much as a page's rows: so many visits share one… */
const writesAtOnce = 20;
/** …and none waits longer for it than this. A crash costs these visits, which the next run makes again. */
const longestWaitMs = 100;

/** Gathers writes into transactions. Whatever reads the same connection sees them at once. */
export function createWriteBatch(state: DatabaseSync): WriteBatch {
  let waiting = 0;
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    waiting = 0;
    if (state.isOpen && state.isTransaction) state.exec("commit");
  };
  return {
    flush,
    write(work) {
      if (!state.isTransaction) state.exec("begin immediate");
      try {
        const done = work();
        waiting += 1;
        if (waiting >= writesAtOnce) flush();
        // Unref'd: whoever ends a crawl flushes.
        else timer ??= setTimeout(flush, longestWaitMs).unref();
        return done;
      } catch (error) {
        clearTimeout(timer);
        timer = undefined;
        waiting = 0;
        if (state.isTransaction) state.exec("rollback");
        throw error;
      }
    },
  };
}
