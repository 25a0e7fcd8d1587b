import { createHmac, randomBytes } from "node:crypto";
import type { Reading } from "../desk/people.ts";
import type { Writing } from "../store/store.ts";

const dayMs = 86_400_000;

/** A key that is there; `id` stays in the rows, `secret` goes. */
export type SearchKey = { readonly id: number; readonly secret: string };

/** Who an account is in the log under this key: the same as long as the key serves, and nobody's name without it. */
export function pseudonymOf(account: string, { secret }: SearchKey): string {
  return createHmac("sha256", Buffer.from(secret, "base64")).update(account).digest("base64url").slice(0, 22);
}

/** How long a key serves: a third of its life, so that there is always a good while whose people can be told apart. */
export function daysServed(days: number): number {
  return Math.ceil(days / 3);
}

/**
 * When the key began whose time holds this instant; null where it has been destroyed. Periods follow one another by the
 * calendar, so that what arrives late goes under the key of its own time and lives no longer than the rest of it.
 */
export function keyBegan(at: number, days: number, now: Date): string | null {
  const servedMs = daysServed(days) * dayMs;
  const began = Math.floor(at / servedMs) * servedMs;
  return began <= now.getTime() - days * dayMs ? null : new Date(began).toISOString();
}

/** The key of the period that began then; a new one where nothing of that time has come before. */
export async function keyOf(trx: Writing, began: string): Promise<SearchKey> {
  const known = await trx
    .selectFrom("search_key")
    .select(["id", "secret"])
    .where("begunAt", "=", began)
    .executeTakeFirst();
  if (known) return known;
  return trx
    .insertInto("search_key")
    .values({ secret: randomBytes(32).toString("base64"), begunAt: began })
    .returning(["id", "secret"])
    .executeTakeFirstOrThrow();
}

/** Every name that this account still has in the log. */
export async function pseudonymsOf(db: Reading, account: string): Promise<string[]> {
  const keys = await db.selectFrom("search_key").select(["id", "secret"]).execute();
  return keys.map((key) => pseudonymOf(account, key));
}
