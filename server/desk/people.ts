import type { ReadonlyKysely } from "kysely/readonly";
import type { Person } from "../../core/contract/person.ts";
import type { Writing } from "../store/store.ts";
import type { Tables } from "../store/tables.ts";

export type Reading = ReadonlyKysely<Tables> | Writing;
export type People = ReadonlyMap<string, Person>;

/** Names as they are now, of those that still have one. */
export async function peopleOf(db: Reading, ids: Iterable<string | null>): Promise<People> {
  const asked = [...new Set(ids)].filter((id) => id !== null);
  if (asked.length === 0) return new Map();
  const rows = await db.selectFrom("user").select(["id", "name"]).where("id", "in", asked).execute();
  return new Map(rows.filter((row) => row.name !== "").map((row) => [row.id, row]));
}

/** Null for nobody and for who is no longer known. */
export function personIn(people: People, id: string | null): Person | null {
  return (id === null ? undefined : people.get(id)) ?? null;
}
