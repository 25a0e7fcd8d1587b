import type { AuditChain } from "../../core/contract/audit.ts";
import type { Reading } from "../desk/people.ts";
import type { Tables } from "../store/tables.ts";
import { digestOf } from "./digest-of.ts";
import { versionMark } from "./record-change.ts";

const rowsPerRead = 1000;

/**
 * Whether the log is as it was written: no entry changed, taken out or put between. The rules themselves are held against
 * what the log says of them.
 */
export async function auditChain(db: Reading): Promise<AuditChain> {
  const changes: RuleChange[] = [];
  let before: Link = { seq: 0, hash: "" };
  let broken: number | undefined;
  for (;;) {
    const rows = await pageAfter(db, before.seq);
    for (const row of rows) {
      if (!follows(row, before)) {
        broken = row.seq;
        break;
      }
      if (row.action === "rules-changed" || row.action === "rules-restored") changes.push(row);
      before = row;
    }
    if (broken !== undefined || rows.length < rowsPerRead) break;
  }
  // Only now: a version that is written meanwhile must not be missing for an entry that was read.
  const marks = await marksOfRules(db);
  const at = changes.find((change) => !agrees(change, marks))?.seq ?? broken;
  return at === undefined ? { kind: "whole", entries: before.seq } : { kind: "broken", at };
}

type RuleChange = Pick<Tables["audit"], "seq" | "subject" | "after">;
type Link = Pick<Tables["audit"], "seq" | "hash">;

function follows({ hash, ...entry }: Tables["audit"], before: Link): boolean {
  return entry.seq === before.seq + 1 && entry.previous === before.hash && digestOf(entry) === hash;
}

function agrees({ subject, after }: RuleChange, marks: ReadonlyMap<string, string>): boolean {
  return marks.get(`${subject} ${Number.parseInt(after ?? "", 10)}`) === after;
}

function pageAfter(db: Reading, seq: number): Promise<Tables["audit"][]> {
  return db
    .selectFrom("audit")
    .selectAll()
    .where("seq", ">", seq)
    .orderBy("seq")
    .limit(rowsPerRead)
    .execute();
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
