import type { DatabaseSync } from "node:sqlite";

export type WriteBatch = {
  /** Writes now or with what comes soon; its own writes are kept together. @throws what kept earlier ones from the disk. */
  write<T>(work: () => T): T;
  /** Keeps all that is written meanwhile together, however often the work lets others run. */
  together<T>(work: () => Promise<T>): Promise<T>;
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
  let isHeld = false;
  let failure: Error | undefined;
  const commit = (): void => {
    clearTimeout(timer);
    timer = undefined;
    waiting = 0;
    if (state.isOpen && state.isTransaction) state.exec("commit");
  };
  const flush = (): void => {
    if (failure !== undefined) throw failure;
    if (!isHeld) commit();
  };
  const undo = (): void => {
    clearTimeout(timer);
    timer = undefined;
    waiting = 0;
    if (state.isOpen && state.isTransaction) state.exec("rollback");
  };
  const later = (): void => {
    try {
      flush();
    } catch (error) {
      // Nobody would hear it here: the next write does.
      failure ??= error instanceof Error ? error : new Error(String(error));
    }
  };
  const write: WriteBatch["write"] = (work) => {
    if (failure !== undefined) throw failure;
    if (!state.isTransaction) state.exec("begin immediate");
    try {
      const done = work();
      waiting += 1;
      if (waiting >= writesAtOnce) flush();
      // Unref'd: whoever ends a crawl flushes.
      else timer ??= setTimeout(later, longestWaitMs).unref();
      return done;
    } catch (error) {
      undo();
      throw error;
    }
  };
  return {
    write,
    flush,
    async together(work) {
      flush();
      state.exec("begin immediate");
      isHeld = true;
      try {
        const done = await work();
        isHeld = false;
        commit();
        return done;
      } catch (error) {
        undo();
        throw error;
      } finally {
        isHeld = false;
      }
    },
  };
}
