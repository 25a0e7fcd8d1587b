import type { LocalDatabase } from "../../../../extension/host/local-database.ts";

type Rows = Map<unknown, unknown>;

export type MemoryDatabase = {
  db: LocalDatabase;
  /** What would be found after a crash at this moment. */
  rows: (store: string) => unknown[];
  put: (store: string, key: unknown, value: unknown) => void;
  /** So many further changes reach the disk. With the next one the browser is gone. */
  crashAfter: (changes: number) => void;
  /** The next change, and the disk refuses it. */
  refuseNext: () => void;
  changes: () => number;
};

/** As much of IndexedDB as the account needs: a change is done as a whole, a moment later, or not at all. */
export function memoryDatabase(): MemoryDatabase {
  const stores = new Map<string, Rows>();
  let left = Number.POSITIVE_INFINITY;
  let refuses = false;
  let made = 0;
  const rowsOf = (store: string): Rows => {
    const rows = stores.get(store) ?? new Map<unknown, unknown>();
    stores.set(store, rows);
    return rows;
  };

  async function commit(change: () => void): Promise<void> {
    await Promise.resolve();
    if (refuses) {
      refuses = false;
      throw new DOMException("No room", "QuotaExceededError");
    }
    if (left === 0) return new Promise(() => {});
    left -= 1;
    made += 1;
    change();
  }

  function transaction(): unknown {
    const steps: (() => void)[] = [];
    const done = Promise.resolve().then(() => commit(() => steps.forEach((step) => step())));
    const step = async (one: () => void): Promise<void> => void steps.push(one);
    return {
      done,
      objectStore: (store: string) => ({
        clear: () => step(() => rowsOf(store).clear()),
        put: (value: unknown, key: unknown) => step(() => rowsOf(store).set(key, value)),
      }),
    };
  }

  const db = {
    transaction,
    put: (store: string, value: unknown, key: unknown) => commit(() => rowsOf(store).set(key, value)),
    clear: (store: string) => commit(() => rowsOf(store).clear()),
  };
  return {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as much of it as is called here
    db: db as unknown as LocalDatabase,
    rows: (store) => [...rowsOf(store).values()],
    put: (store, key, value) => rowsOf(store).set(key, value),
    crashAfter(changes) {
      left = changes;
    },
    refuseNext() {
      refuses = true;
    },
    changes: () => made,
  };
}
