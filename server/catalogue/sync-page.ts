import type { SectionRecord } from "../../core/contract/record.ts";
import type { SyncPage, SyncQuery } from "../../core/contract/sync.ts";
import type { Account } from "../identity/account.ts";
import type { Store } from "../store/store.ts";
import type { History } from "./history.ts";
import { nextRound } from "./next-round.ts";
import { type HeldView, newSections, removedSections, type View } from "./section-changes.ts";
import { type Held, openCursor, sealCursor, type SyncCursor } from "./sync-cursor.ts";

export type Syncing = {
  readonly store: Store;
  readonly history: History;
  readonly secret: string;
  readonly release: string;
  /** What the release being served reaches in the history. */
  readonly seq: number;
  /** A section as it is now, if these groups may see it. */
  readonly section: (record: string, groups: readonly string[]) => SectionRecord | undefined;
  /** Sections that these groups may see in all. */
  readonly total: (groups: readonly string[]) => number;
};

/** One page of what changed since the cursor for this account: what must go first, then what is new. */
export async function syncPage(syncing: Syncing, query: SyncQuery, account: Account): Promise<SyncPage> {
  const { store, history, secret, release, seq } = syncing;
  await history.know(account.audience, account.groups);
  const { cursor, reset } = nextRound(query.cursor === undefined ? null : openCursor(query.cursor, secret), {
    account: account.id,
    fields: query.fields,
    history: history.id,
    floor: history.floor,
    goal: { seq, audience: account.audience },
  });

  const now = await viewOf(history, cursor.to);
  const from = await viewOf(history, cursor.from);
  const removed: string[] = [];
  const records: SectionRecord[] = [];
  let next = cursor.next;
  if (next?.phase === "removed") {
    const parts = await Promise.all(cursor.parts.map((part) => viewOf(history, part)));
    const held: HeldView[] = [from, ...parts].map((view) => ({ ...view, since: from.seq }));
    removed.push(...(await removedSections(store, { held, now }, { after: next.after, limit: query.limit })));
    next =
      removed.length === query.limit
        ? { phase: "removed", after: removed.at(-1) ?? "" }
        : { phase: "records", after: 0 };
  }
  const room = query.limit - removed.length;
  if (next?.phase === "records" && room > 0) {
    const found = await newSections(store, { from, now }, { after: next.after, limit: room });
    for (const { record } of found) {
      // As it is and to whom it is shown at this moment; a newer release's round follows and tells the rest.
      const section = syncing.section(record, account.groups);
      if (section) records.push(query.fields === "titles" ? { ...section, text: "" } : section);
    }
    next = found.length === room ? { phase: "records", after: found.at(-1)?.seq ?? 0 } : null;
  }
  const sealed: SyncCursor = { ...cursor, next };
  return {
    cursor: sealCursor(sealed, secret),
    complete: next === null && cursor.to.seq === seq,
    reset,
    total: syncing.total(account.groups),
    records,
    removed,
    audience: account.audience,
    release,
  };
}

async function viewOf(history: History, held: Held): Promise<View> {
  const groups = await history.groupsOf(held.audience);
  return { seq: held.seq, visible: history.visibleTo(groups ?? []) };
}
