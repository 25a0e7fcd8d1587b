import type { LocalDatabase } from "../../../../extension/host/local-database.ts";

type Key = string | number;
type Rows = Map<Key, unknown>;
type Range = { lower: Key };

export type MemoryDatabase = {
  db: LocalDatabase;
  /** What would be found after a crash at this moment. */
  rows: (store: string) => unknown[];
  put: (store: string, key: Key, value: unknown) => void;
  /** So many further changes reach the disk. With the next one the browser is gone. */
  crashAfter: (changes: number) => void;
  /** The next change, and the disk refuses it. */
  refuseNext: () => void;
  /** The disk takes only so much, by what `weigh` says of all that a store holds. */
  limit: (weigh: (store: string, row: unknown) => number, most: number) => void;
  changes: () => number;
};

type MemoryStore = {
  get: (key: Key) => Promise<unknown>;
  getAll: (range?: Range, count?: number) => Promise<unknown[]>;
  getAllKeys: (range?: Range) => Promise<Key[]>;
  count: () => Promise<number>;
  clear: () => Promise<void>;
  delete: (key: Key) => Promise<void>;
  put: (value: unknown, key?: Key) => Promise<void>;
  add: (value: object) => Promise<number>;
};

/** What the global `IDBKeyRange` has to be for this database. */
export const memoryKeyRange = { lowerBound: (lower: Key): Range => ({ lower }) };

const ownKeys: Readonly<Record<string, string>> = {
  records: "id",
  parts: "number",
  outbox: "key",
  files: "key",
  threads: "id",
};

/** As much of IndexedDB as the host needs: a change is done as a whole, a moment later, or not at all. */
export function memoryDatabase(): MemoryDatabase {
  const stores = new Map<string, Rows>();
  let left = Number.POSITIVE_INFINITY;
  let refuses = false;
  let made = 0;
  let lastNumber = 0;
  let room: { weigh: (store: string, row: unknown) => number; most: number } | null = null;
  const rowsOf = (store: string): Rows => {
    const rows = stores.get(store) ?? new Map<Key, unknown>();
    stores.set(store, rows);
    return rows;
  };

  function isTooMuch(after: ReadonlyMap<string, Rows>): boolean {
    if (room === null) return false;
    let sum = 0;
    for (const [store, rows] of after) for (const row of rows.values()) sum += room.weigh(store, row);
    return sum > room.most;
  }

  function commit(changed: ReadonlyMap<string, Rows>): Promise<void> {
    if (refuses || isTooMuch(new Map([...stores, ...changed]))) {
      refuses = false;
      return Promise.reject(new DOMException("No room", "QuotaExceededError"));
    }
    if (left === 0) return new Promise(() => {});
    left -= 1;
    made += 1;
    for (const [store, rows] of changed) stores.set(store, rows);
    return Promise.resolve();
  }

  function transaction(named: string | readonly string[]): {
    done: Promise<void>;
    objectStore: (store: string) => MemoryStore;
    store?: MemoryStore;
  } {
    const changed = new Map<string, Rows>();
    let steps = 0;
    const here = (store: string): Rows => changed.get(store) ?? rowsOf(store);
    const changing = (store: string): Rows => {
      const rows = changed.get(store) ?? new Map(rowsOf(store));
      changed.set(store, rows);
      return rows;
    };
    // Like the real one it ends once nothing more is asked of it; nobody awaits anything else meanwhile.
    const idle = async (): Promise<void> => {
      for (let seen = -1; seen !== steps;) {
        seen = steps;
        for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
      }
    };
    const done = idle().then(() => (changed.size === 0 ? undefined : commit(changed)));
    // Whoever only reads does not wait for the end.
    done.catch(() => {});
    const step = async <T>(one: () => T): Promise<T> => {
      steps += 1;
      await Promise.resolve();
      return one();
    };
    const objectStore = (store: string): MemoryStore => ({
      get: (key: Key) => step(() => here(store).get(key)),
      getAll: (range?: Range, count?: number) =>
        step(() =>
          sorted(here(store), range)
            .slice(0, count)
            .map(([, row]) => row),
        ),
      getAllKeys: (range?: Range) => step(() => sorted(here(store), range).map(([key]) => key)),
      count: () => step(() => here(store).size),
      clear: () => step(() => changing(store).clear()),
      delete: (key: Key) => step(() => void changing(store).delete(key)),
      put: (value: unknown, key?: Key) =>
        step(() => void changing(store).set(key ?? ownKey(store, value), value)),
      add: (value: object) =>
        step(() => {
          lastNumber += 1;
          changing(store).set(lastNumber, { ...value, number: lastNumber });
          return lastNumber;
        }),
    });
    return { done, objectStore, ...(typeof named === "string" ? { store: objectStore(named) } : {}) };
  }

  const alone = async <T>(store: string, work: (rows: MemoryStore) => Promise<T>): Promise<T> => {
    const one = transaction(store);
    const answer = await work(one.objectStore(store));
    await one.done;
    return answer;
  };

  const db = {
    transaction,
    get: (store: string, key: Key) => alone(store, (rows) => rows.get(key)),
    getAll: (store: string, range?: Range, count?: number) =>
      alone(store, (rows) => rows.getAll(range, count)),
    getAllKeys: (store: string, range?: Range) => alone(store, (rows) => rows.getAllKeys(range)),
    count: (store: string) => alone(store, (rows) => rows.count()),
    put: (store: string, value: unknown, key?: Key) => alone(store, (rows) => rows.put(value, key)),
    delete: (store: string, key: Key) => alone(store, (rows) => rows.delete(key)),
    clear: (store: string) => alone(store, (rows) => rows.clear()),
  };
  return {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as much of it as is called here
    db: db as unknown as LocalDatabase,
    rows: (store) => sorted(rowsOf(store)).map(([, row]) => row),
    put: (store, key, value) => rowsOf(store).set(key, value),
    crashAfter(changes) {
      left = changes;
    },
    refuseNext() {
      refuses = true;
    },
    limit(weigh, most) {
      room = { weigh, most };
    },
    changes: () => made,
  };
}

function ownKey(store: string, value: unknown): Key {
  const name = ownKeys[store];
  if (name === undefined) throw new Error(`Rows of ${store} have no key of their own`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a row of that store has it
  return (value as Record<string, Key>)[name] ?? "";
}

function sorted(rows: Rows, range?: Range): [Key, unknown][] {
  const found = [...rows].filter(([key]) => range === undefined || key > range.lower);
  return found.toSorted(([one], [other]) => (one < other ? -1 : 1));
}
