import type { Tables } from "../store/tables.ts";
import type { Writing } from "../store/store.ts";
import { digestOf } from "./digest-of.ts";

export type Change = Pick<Tables["audit"], "at" | "by" | "action" | "subject" | "before" | "after">;

/**
 * Writes into the audit log what somebody changes, in the transaction that changes it: neither is ever there without the
 * other. Ids, codes, version numbers, digests and hours only, never a name or what people wrote.
 */
export async function recordChange(trx: Writing, change: Change): Promise<void> {
  await recordEntry(trx, change);
}

/** The same; gives the entry's number. */
export async function recordEntry(trx: Writing, change: Change): Promise<number> {
  const last = await trx
    .selectFrom("audit")
    .select(["seq", "hash"])
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  const entry = { ...change, seq: (last?.seq ?? 0) + 1, previous: last?.hash ?? "" };
  await trx
    .insertInto("audit")
    .values({ ...entry, hash: digestOf(entry) })
    .execute();
  return entry.seq;
}

/** A version as the log names it: its number, and what it says as a digest. */
export function versionMark(version: number, content: unknown): string {
  return `${version}:${digestOf(content)}`;
}
