import { DatabaseSync, StatementSync } from "node:sqlite";

export type Ending =
  | { readonly kind: "ran-through"; readonly writes: number }
  /** before: the beginning of the statement that it did not live to make. */
  | { readonly kind: "died"; readonly before: string };

/**
 * Ends what runs as a kill would, before its write of that number to a database: no statement works from then on, and an
 * open transaction is lost. What came before it stays.
 * @param write counted from 1; a transaction, all or nothing, is one write.
 */
export async function dieAt(write: number, run: () => Promise<unknown>): Promise<Ending> {
  let writes = 0;
  let inside = false;
  let before: string | null = null;
  const count = (sql: string): void => {
    if (before === null && !inside && !/^\s*select/i.test(sql)) writes += 1;
    inside = (inside || /^\s*begin\b/i.test(sql)) && !/\b(?:commit|rollback)\b/i.test(sql);
    if (writes >= write) before ??= sql.trim().slice(0, 40);
    if (before !== null) throw new Error("killed");
  };
  const opened = new Set<DatabaseSync>();
  const restore = [
    callFirst(DatabaseSync.prototype, "exec", (database, sql) => {
      if (database instanceof DatabaseSync) opened.add(database);
      count(String(sql));
    }),
    ...["run", "get", "all", "iterate"].map((name) =>
      callFirst(StatementSync.prototype, name, (statement) =>
        count(statement instanceof StatementSync ? statement.sourceSQL : ""),
      ),
    ),
  ];
  try {
    await run().catch((error: unknown) => {
      if (before === null) throw error;
    });
    return before === null ? { kind: "ran-through", writes } : { kind: "died", before };
  } finally {
    for (const one of restore) one();
    // The operating system takes a dead process's files and locks away.
    for (const database of opened) if (database.isOpen) database.close();
  }
}

/** Has a method call something else first, with what it is called on and its first argument. @returns what ends that. */
function callFirst(
  prototype: object,
  name: string,
  first: (self: unknown, value: unknown) => void,
): () => void {
  const real: unknown = Reflect.get(prototype, name);
  if (typeof real !== "function") throw new Error(`there is no method ${name}`);
  const both = function (this: unknown, ...values: unknown[]): unknown {
    first(this, values[0]);
    return Reflect.apply(real, this, values);
  };
  Reflect.set(prototype, name, both);
  return () => void Reflect.set(prototype, name, real);
}
