import type { ReadonlyKysely } from "kysely/readonly";
import type { Tables } from "../store/tables.ts";

const columns = ["region", "channel", "department"] as const;

/** Which of these names are regions, channels or departments of accounts: the desk's own codes, whatever they are written in. */
export async function knownPlaces(
  db: ReadonlyKysely<Tables>,
  names: readonly string[],
): Promise<ReadonlySet<string>> {
  if (names.length === 0) return new Set();
  const found = await Promise.all(
    columns.map((column) =>
      db.selectFrom("user").select(`${column} as name`).distinct().where(column, "in", names).execute(),
    ),
  );
  return new Set(found.flat().flatMap(({ name }) => name ?? []));
}
