import { expect, test } from "vitest";
import { prepareStores } from "../../../../extension/host/prepare-stores.ts";

type Prepared = Parameters<typeof prepareStores>[0];

/** A database with these stores: made anew, dropped, or as they were. */
function databaseWith(stores: readonly string[]): { db: Prepared; states: () => Record<string, string> } {
  const states = new Map(stores.map((store) => [store, "kept"]));
  const db = {
    objectStoreNames: { contains: (store: string) => states.has(store) },
    createObjectStore(store: string) {
      if (states.has(store)) throw new DOMException(`${store} is there already`, "ConstraintError");
      states.set(store, "new");
    },
    deleteObjectStore: (store: string) => states.delete(store),
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as much of it as an upgrade calls
  return { db: db as unknown as Prepared, states: () => Object.fromEntries(states) };
}

const written = ["session", "outbox", "drafts", "requests", "threads"];
const fetched = ["sync", "records", "parts"];

test.each([
  [1, [...written, ...fetched]],
  [2, [...written, ...fetched, "texts"]],
])(
  "after version %i what the seller wrote is there, and what came from the server begins anew",
  (before, had) => {
    const { db, states } = databaseWith(had);
    prepareStores(db, before);
    expect(states()).toMatchObject(Object.fromEntries(written.map((store) => [store, "kept"])));
    expect(states()).toMatchObject(Object.fromEntries([...fetched, "texts"].map((store) => [store, "new"])));
  },
);

test("a version after the one that began to keep queries keeps them, and what people taught search begins anew", () => {
  const { db, states } = databaseWith([...written, ...fetched, "texts", "tuning", "recent", "queryLog"]);
  prepareStores(db, 3);
  expect(states()).toMatchObject({ recent: "kept", queryLog: "kept", outbox: "kept", tuning: "new" });
});

test("a new database has the same stores as one of an earlier version", () => {
  const [made, upgraded] = [databaseWith([]), databaseWith([...written, ...fetched, "texts"])];
  prepareStores(made.db, 0);
  prepareStores(upgraded.db, 2);
  expect(Object.keys(made.states()).toSorted()).toEqual(Object.keys(upgraded.states()).toSorted());
});
