import type { DatabaseSync, StatementSync } from "node:sqlite";

/** Writes a row with the columns that it has; each kind of row is prepared once. */
export type InsertRow = (table: string, row: object) => void;

export function insertRowsInto(database: DatabaseSync): InsertRow {
  const prepared = new Map<string, StatementSync>();
  return (table, row) => {
    const columns = Object.keys(row);
    const name = `${table} ${columns.join()}`;
    const statement = prepared.get(name) ?? database.prepare(insertion(table, columns));
    prepared.set(name, statement);
    statement.run(...Object.values(row));
  };
}

function insertion(table: string, columns: readonly string[]): string {
  return `insert into "${table}" (${columns.map((name) => `"${name}"`).join()}) values (${columns.map(() => "?").join()})`;
}
