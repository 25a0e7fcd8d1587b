import type { LocalDatabase } from "../host/local-database.ts";
import { prepareStores } from "../host/prepare-stores.ts";

type Key = string | number;
type Store = { readonly keyPath: string | null; readonly rows: Map<Key, unknown> };

export type MemoryDatabase = {
  readonly db: LocalDatabase;
  /** What a store holds at this moment, with its keys. */
  readonly entries: (store: string) => [Key, unknown][];
};

/**
 * A database that nothing outlives: it lies in this page's memory alone. As much of IndexedDB as a host without a copy of
 * the portal uses; a change is done at once.
 */
export function openMemoryDatabase(): MemoryDatabase {
  const stores = new Map<string, Store>();
  const made = {
    objectStoreNames: { contains: (name: string) => stores.has(name) },
    createObjectStore: (name: string, { keyPath = null }: { keyPath?: string | null } = {}) =>
      stores.set(name, { keyPath, rows: new Map() }),
    deleteObjectStore: (name: string) => stores.delete(name),
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- stores are made with these three alone
  prepareStores(made as unknown as Parameters<typeof prepareStores>[0], 0);

  const transaction = (names: string | readonly string[]) => ({
    objectStore: (name: string) => storeNamed(stores, name),
    store: typeof names === "string" ? storeNamed(stores, names) : undefined,
    done: Promise.resolve(),
  });
  const db = {
    transaction,
    get: (name: string, key: Key) => storeNamed(stores, name).get(key),
    getAll: (name: string) => storeNamed(stores, name).getAll(),
    put: (name: string, value: unknown, key?: Key) => storeNamed(stores, name).put(value, key),
    delete: (name: string, key: Key) => storeNamed(stores, name).delete(key),
    clear: (name: string) => storeNamed(stores, name).clear(),
    close: () => stores.clear(),
  };
  return {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as much of it as is called without a copy
    db: db as unknown as LocalDatabase,
    entries: (name) => [...(stores.get(name)?.rows ?? [])],
  };
}

function storeNamed(stores: ReadonlyMap<string, Store>, name: string) {
  const store = stores.get(name);
  if (!store) throw new Error(`The memory has no store ${name}; prepareStores makes them`);
  const { rows, keyPath } = store;
  return {
    get: async (key: Key): Promise<unknown> => rows.get(key),
    getAll: async (): Promise<unknown[]> =>
      [...rows].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row),
    // Whoever goes on changing what they gave changes nothing here, as on a disk.
    put: async (value: unknown, key?: Key): Promise<void> =>
      void rows.set(key ?? ownKey(value, keyPath), structuredClone(value)),
    delete: async (key: Key): Promise<void> => void rows.delete(key),
    clear: async (): Promise<void> => rows.clear(),
  };
}

function ownKey(value: unknown, keyPath: string | null): Key {
  const own: unknown =
    keyPath !== null && typeof value === "object" && value !== null ? Reflect.get(value, keyPath) : undefined;
  if (typeof own === "string" || typeof own === "number") return own;
  throw new Error(`A row without its key ${keyPath ?? ""} cannot be kept`);
}
