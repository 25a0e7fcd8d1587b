import type { Reading } from "../desk/people.ts";

/** The last entry of the log: whoever keeps it elsewhere finds out when the log's end was cut off. */
export type AuditHead = { readonly seq: number; readonly hash: string };

/** `{ seq: 0, hash: "" }` while there is none. */
export async function auditHead(db: Reading): Promise<AuditHead> {
  const last = await db
    .selectFrom("audit")
    .select(["seq", "hash"])
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  return last ?? { seq: 0, hash: "" };
}
