import { sql } from "kysely";
import type { Writing } from "../store/store.ts";
import type { RollMessage } from "./roll-message.ts";
import { rolledKeys } from "./rolled-rows.ts";

/** Writes rows that were added up over those of the same name. */
export async function writeRolled(
  trx: Writing,
  { table, rows }: Extract<RollMessage, { kind: "rows" }>,
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first);
  const named = new Set<string>(["period", ...rolledKeys[table]]);
  const values = rows.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`);
  const figures = columns.filter((column) => !named.has(column));
  const updates = figures.map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`);
  await sql`
    insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
    values ${sql.join(values)}
    on conflict (${sql.join([...named].map((column) => sql.ref(column)))})
    do update set ${sql.join(updates)}
  `.execute(trx);
}
