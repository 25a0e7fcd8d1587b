import type { DatabaseSync } from "node:sqlite";

/** Does work in one transaction: all of it or nothing. Nothing else may write meanwhile. */
export async function inTransaction<T>(state: DatabaseSync, work: () => Promise<T>): Promise<T> {
  state.exec("begin immediate");
  try {
    const done = await work();
    state.exec("commit");
    return done;
  } catch (error) {
    if (state.isTransaction) state.exec("rollback");
    throw error;
  }
}
