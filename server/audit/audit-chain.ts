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
  const bodies = await db.selectFrom("desk_rules").select(["kind", "version", "body"]).execute();
  const marks = new Map(
    bodies.map(({ kind, version, body }) => [`${kind} ${version}`, versionMark(version, parsed(body))]),
  );
  let before: Link = { seq: 0, hash: "" };
  for (;;) {
    const rows = await db
      .selectFrom("audit")
      .selectAll()
      .where("seq", ">", before.seq)
      .orderBy("seq")
      .limit(rowsPerRead)
      .execute();
    for (const row of rows) {
      if (!follows(row, before) || !agrees(row, marks)) return { kind: "broken", at: row.seq };
      before = row;
    }
    if (rows.length < rowsPerRead) return { kind: "whole", entries: before.seq };
  }
}

type Link = Pick<Tables["audit"], "seq" | "hash">;

function follows({ hash, ...entry }: Tables["audit"], before: Link): boolean {
  return entry.seq === before.seq + 1 && entry.previous === before.hash && digestOf(entry) === hash;
}

function agrees({ action, subject, after }: Tables["audit"], marks: ReadonlyMap<string, string>): boolean {
  if (action !== "rules-changed" && action !== "rules-restored") return true;
  return marks.get(`${subject} ${Number.parseInt(after ?? "", 10)}`) === after;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
