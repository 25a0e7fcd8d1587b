import type { DatabaseSync } from "node:sqlite";

/** Does work in one transaction, or in the one that is open already: all of it or nothing. Nothing else may write meanwhile. */
export async function inTransaction<T>(state: DatabaseSync, work: () => Promise<T>): Promise<T> {
  if (state.isTransaction) return work();
  state.exec("begin immediate");
  try {
    const done = await work();
    state.exec("commit");
    return done;
  } catch (error) {
    state.exec("rollback");
    throw error;
  }
}
