import type { Writing } from "../store/store.ts";
import { bodyDigest } from "./body-digest.ts";

/** A key and what it protects. */
export type Keyed = { readonly account: string; readonly key: string; readonly digest: string };

/** What a key did before: nothing, this very thing, or something else. */
export type KeyUse =
  | { readonly kind: "new" }
  | { readonly kind: "same"; readonly request: number }
  | { readonly kind: "other" };

export function keyed(account: string, purpose: string, body: { key: string }): Keyed {
  return { account, key: body.key, digest: bodyDigest(purpose, body) };
}

export async function usedKey(trx: Writing, { account, key, digest }: Keyed): Promise<KeyUse> {
  const used = await trx
    .selectFrom("idempotency")
    .select(["digest", "request"])
    .where("account", "=", account)
    .where("key", "=", key)
    .executeTakeFirst();
  if (used === undefined) return { kind: "new" };
  const same = used.digest === null || used.digest === digest;
  return same ? { kind: "same", request: used.request } : { kind: "other" };
}

export async function rememberKey(
  trx: Writing,
  { account, key, digest }: Keyed,
  did: { request: number; message: number | null; at: string },
): Promise<void> {
  await trx
    .insertInto("idempotency")
    .values({ account, key, digest, ...did })
    .execute();
}
