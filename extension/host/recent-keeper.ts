import type { LocalDatabase } from "./local-database.ts";
import { withoutRecent, withRecent } from "./recent.ts";

/** The seller's own last queries: on this browser's disk alone, wiped with all else that is theirs. */
export type RecentKeeper = {
  list: () => Promise<string[]>;
  keep: (query: string) => Promise<string[]>;
  forget: (query: string) => Promise<string[]>;
};

/** @param isOpen whether anybody's queries may be shown and kept now. */
export function createRecentKeeper(db: LocalDatabase, isOpen: () => boolean): RecentKeeper {
  return {
    list: async () => (isOpen() ? ((await db.get("recent", "now")) ?? []) : []),
    keep: (query) => change((recent) => withRecent(recent, query)),
    forget: (query) => change((recent) => withoutRecent(recent, query)),
  };

  async function change(next: (recent: string[]) => string[]): Promise<string[]> {
    if (!isOpen()) return [];
    const writing = db.transaction("recent", "readwrite");
    const recent = next((await writing.store.get("now")) ?? []);
    await Promise.all([writing.store.put(recent, "now"), writing.done]);
    return recent;
  }
}
