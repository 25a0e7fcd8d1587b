import type { AuditChain } from "../../core/contract/audit.ts";
import type { Reading } from "../desk/people.ts";
import { AuditWalk } from "./audit-walk.ts";
import { chainOf } from "./chain-of.ts";

/**
 * Whether the whole log is as it was written: no entry changed, taken out or put between. The rules themselves are held
 * against what the log says of them. Reads all of it.
 */
export async function auditChain(db: Reading): Promise<AuditChain> {
  const walk = new AuditWalk();
  await walk.on(db);
  return chainOf(db, walk);
}
