import type { Caller } from "../../core/contract/channel-endpoints.ts";
import { findPeople } from "../../core/desk/find-people.ts";
import type { Store } from "../store/store.ts";

/** Active accounts by the beginnings of their names. */
export async function findCallers(
  { read }: Pick<Store, "read">,
  { name, limit }: { readonly name: string; readonly limit: number },
): Promise<Caller[]> {
  // A database does not fold Russian; some thousands of names are read in a few milliseconds.
  const all = await read
    .selectFrom("user")
    .select(["id", "name", "email", "region", "channel", "department"])
    .where("active", "=", 1)
    .execute();
  return findPeople(all, name, limit);
}
