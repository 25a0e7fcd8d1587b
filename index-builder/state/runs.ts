import type { DatabaseSync } from "node:sqlite";

export type Run = {
  readonly id: number;
  /** A run that was stopped in the middle goes on where it was. */
  readonly resumed: boolean;
  /** When its identity was last known to be signed in. */
  readonly confirmedAt: Date;
};

type RunOf = {
  readonly source: string;
  readonly identity: string;
  /** Through everything, or only to see what may still be seen. */
  readonly kind: "crawl" | "rights";
  /** A probe tells whether the identity is signed in. */
  readonly probed: boolean;
};

/** After that an unfinished run is begun anew: what it has seen first may have changed since. */
const resumableMs = 24 * 60 * 60 * 1000;

/** The run of one identity through one source: the one that was left unfinished, or a new one. */
export function beginRun(state: DatabaseSync, { source, identity, kind, probed }: RunOf, now: Date): Run {
  const left = state
    .prepare(
      `select id, confirmed_at from run where source = ? and identity = ? and kind = ? and finished_at is null and started_at > ?
       order by id desc limit 1`,
    )
    .get(source, identity, kind, now.getTime() - resumableMs);
  if (left) {
    return { id: Number(left["id"]), resumed: true, confirmedAt: new Date(Number(left["confirmed_at"])) };
  }
  const added = state
    .prepare(
      "insert into run (source, identity, kind, probed, started_at, confirmed_at) values (?, ?, ?, ?, ?, ?)",
    )
    .run(source, identity, kind, probed ? 1 : 0, now.getTime(), now.getTime());
  return { id: Number(added.lastInsertRowid), resumed: false, confirmedAt: now };
}

export function finishRun(state: DatabaseSync, run: Run, now: Date): void {
  state.prepare("update run set finished_at = ? where id = ?").run(now.getTime(), run.id);
}
