import type { AuditChain } from "../../core/contract/audit.ts";
import type { Reading } from "../desk/people.ts";
import type { AuditWalk } from "./audit-walk.ts";
import { versionMark } from "./record-change.ts";

/** What a walk to the end of the log has found, the rules themselves held against what it says of them. */
export async function chainOf(db: Reading, { head, broken, rules }: AuditWalk): Promise<AuditChain> {
  // Only now: a version that is written meanwhile must not be missing for an entry that was read.
  const marks = await marksOfRules(db);
  const untrue = rules.find(
    ({ subject, after }) => marks.get(`${subject} ${Number.parseInt(after ?? "", 10)}`) !== after,
  );
  const at = untrue?.seq ?? broken;
  return at === null ? { kind: "whole", entries: head.seq } : { kind: "broken", at };
}

async function marksOfRules(db: Reading): Promise<ReadonlyMap<string, string>> {
  const bodies = await db.selectFrom("desk_rules").select(["kind", "version", "body"]).execute();
  return new Map(
    bodies.map(({ kind, version, body }) => [`${kind} ${version}`, versionMark(version, parsed(body))]),
  );
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
