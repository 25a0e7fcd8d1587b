import { createHmac, randomBytes } from "node:crypto";
import type { Writing } from "../store/store.ts";

const dayMs = 86_400_000;

/** A key that is there; `id` stays in the rows, `secret` goes. */
export type SearchKey = { readonly id: number; readonly secret: string };

/** Who an account is in the log under this key: the same as long as the key serves, and nobody's name without it. */
export function pseudonymOf(account: string, { secret }: SearchKey): string {
  return createHmac("sha256", Buffer.from(secret, "base64")).update(account).digest("base64url").slice(0, 22);
}

/**
 * The key that what arrives now is written under; a new one where the last has served a third of its life. Keys overlap,
 * so that there is always a good while whose people can be told apart.
 */
export async function currentKey(trx: Writing, days: number, now: Date): Promise<SearchKey> {
  const since = new Date(now.getTime() - Math.ceil(days / 3) * dayMs).toISOString();
  const known = await trx
    .selectFrom("search_key")
    .select(["id", "secret"])
    .where("begunAt", ">", since)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  if (known) return known;
  return trx
    .insertInto("search_key")
    .values({ secret: randomBytes(32).toString("base64"), begunAt: now.toISOString() })
    .returning(["id", "secret"])
    .executeTakeFirstOrThrow();
}

/** Every name that this account still has in the log. */
export async function pseudonymsOf(trx: Writing, account: string): Promise<string[]> {
  const keys = await trx.selectFrom("search_key").select(["id", "secret"]).execute();
  return keys.map((key) => pseudonymOf(account, key));
}
