import type { Reading } from "../desk/people.ts";
import type { AuditHead } from "./audit-head.ts";
import { AuditWalk } from "./audit-walk.ts";
import { chainOf } from "./chain-of.ts";

/** What reading the whole log through has found. */
export type Verdict =
  | { readonly kind: "whole"; readonly head: AuditHead }
  | { readonly kind: "broken"; readonly at: number }
  /** The entry that was noted elsewhere is not there, or another one is: the end was cut off, or all written anew. */
  | { readonly kind: "other-head"; readonly at: number };

/**
 * Reads all of it.
 * @param kept a last entry that was noted elsewhere earlier, `{ seq: 0, hash: "" }` without one.
 */
export async function verifyLog(db: Reading, kept: AuditHead): Promise<Verdict> {
  const walk = new AuditWalk();
  await walk.on(db);
  const chain = await chainOf(db, walk);
  if (chain.kind === "broken") return chain;
  const noted = db.selectFrom("audit").select("hash").where("seq", "=", kept.seq);
  if (kept.seq > 0 && (await noted.executeTakeFirst())?.hash !== kept.hash)
    return { kind: "other-head", at: kept.seq };
  return { kind: "whole", head: walk.head };
}
