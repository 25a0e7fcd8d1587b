import { setImmediate as turn } from "node:timers/promises";
import type { Reading } from "../desk/people.ts";
import type { Tables } from "../store/tables.ts";
import type { AuditHead } from "./audit-head.ts";
import { digestOf } from "./digest-of.ts";

// Some three milliseconds; then others have their turn.
const rowsPerTurn = 250;

type RuleChange = Pick<Tables["audit"], "seq" | "subject" | "after">;

/** How far the log was read, and what was found. Reading goes on where it ended. */
export class AuditWalk {
  /** The last entry that follows from all before it. */
  head: AuditHead = { seq: 0, hash: "" };
  /** The first that does not. */
  broken: number | null = null;
  /** What the log says of rules, to be held against the rules themselves. */
  readonly rules: RuleChange[] = [];

  /** Reads on to the end of the log, or to the first entry that does not follow; nobody waits for it meanwhile. */
  async on(db: Reading, signal?: AbortSignal): Promise<void> {
    while (this.broken === null) {
      if (signal?.aborted === true) return;
      const rows = await pageAfter(db, this.head.seq);
      for (const row of rows) if (this.broken === null) this.#take(row);
      if (rows.length < rowsPerTurn) return;
      await turn();
    }
  }

  #take(row: Tables["audit"]): void {
    if (!follows(row, this.head)) {
      this.broken = row.seq;
      return;
    }
    if (row.action === "rules-changed" || row.action === "rules-restored") this.rules.push(row);
    this.head = { seq: row.seq, hash: row.hash };
  }
}

function follows({ hash, ...entry }: Tables["audit"], before: AuditHead): boolean {
  return entry.seq === before.seq + 1 && entry.previous === before.hash && digestOf(entry) === hash;
}

function pageAfter(db: Reading, seq: number): Promise<Tables["audit"][]> {
  return db
    .selectFrom("audit")
    .selectAll()
    .where("seq", ">", seq)
    .orderBy("seq")
    .limit(rowsPerTurn)
    .execute();
}
