import type { SectionRecord } from "../../core/contract/record.ts";
import type { SyncPage, SyncQuery } from "../../core/contract/sync.ts";
import type { Tuning } from "../../core/contract/tuning.ts";
import type { Account } from "../identity/account.ts";
import type { Store } from "../store/store.ts";
import type { History } from "./history.ts";
import { newPhase, nextRound } from "./next-round.ts";
import { countNew, type HeldView, newSections, removedSections, type View } from "./section-changes.ts";
import { type Held, openCursor, sealCursor, type SyncCursor } from "./sync-cursor.ts";
import { trimForBrowser } from "./trim-for-browser.ts";

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
  /** What people have taught search, as this account may know it. */
  readonly tuning: Tuning;
};

type Next = SyncCursor["next"];
type Reader = Pick<Account, "id" | "groups" | "audience">;

/** One page of what changed since the cursor for this account: what must go first, then what is new. */
export async function syncPage(syncing: Syncing, query: SyncQuery, account: Reader): Promise<SyncPage> {
  const { store, history, secret, release, seq, tuning } = syncing;
  await history.know(account.audience, account.groups);
  const textsAfter = query.texts !== "along";
  const { cursor, reset } = nextRound(query.cursor === undefined ? null : openCursor(query.cursor, secret), {
    account: account.id,
    fields: query.fields,
    textsAfter,
    history: history.id,
    floor: history.floor,
    goal: { seq, audience: account.audience },
  });

  const now = await viewOf(history, cursor.to);
  const from = await viewOf(history, cursor.from);
  const removed: string[] = [];
  let next: Next = cursor.next?.phase === "texts" && query.texts === "enough" ? null : cursor.next;
  if (next?.phase === "removed") {
    const parts = await Promise.all(cursor.parts.map((part) => viewOf(history, part)));
    const held: HeldView[] = [from, ...parts].map((view) => ({ ...view, since: from.seq }));
    removed.push(...(await removedSections(store, { held, now }, { after: next.after, limit: query.limit })));
    next =
      removed.length === query.limit
        ? { phase: "removed", after: removed.at(-1) ?? "" }
        : { phase: newPhase(cursor.from, cursor.fields, textsAfter), after: 0 };
  }
  const room = query.limit - removed.length;
  let found: Found = { looked: 0, records: [], texts: [] };
  if (next && next.phase !== "removed" && room > 0) {
    const rows = await newSections(store, { from, now }, { after: next.after, limit: room });
    const titlesOnly = next.phase === "titles" || cursor.fields === "titles";
    found = contentsOf(rows, {
      syncing,
      account,
      as: next.phase === "texts" ? "texts" : "records",
      titlesOnly,
    });
    next = rows.length === room ? { ...next, after: rows.at(-1)?.seq ?? 0 } : afterLastOf(next.phase);
  }
  const isCounted = cursor.ahead > 0 && cursor.next?.phase === next?.phase;
  const ahead = isCounted ? cursor.ahead - found.looked : await countAhead(store, { from, now }, next);
  const sealed: SyncCursor = { ...cursor, next, ahead, tuning: tuning.revision };
  return {
    cursor: sealCursor(sealed, secret),
    complete: next === null && cursor.to.seq === seq && cursor.fields === query.fields,
    reset,
    total: syncing.total(account.groups),
    records: found.records,
    removed,
    texts: found.texts,
    coming: stageOf(sealed),
    ahead,
    ...(cursor.tuning === tuning.revision ? {} : { tuning }),
    audience: account.audience,
    release,
  };
}

type Found = { looked: number } & Pick<SyncPage, "records" | "texts">;
type Taking = { syncing: Syncing; account: Reader; as: "records" | "texts"; titlesOnly: boolean };

/** Sections as they are and to whom they are shown at this moment; a newer release's round follows and tells the rest. */
function contentsOf(
  rows: readonly { record: string }[],
  { syncing, account, as, titlesOnly }: Taking,
): Found {
  const sections = rows.flatMap(({ record }) => syncing.section(record, account.groups) ?? []);
  const looked = rows.length;
  if (as === "texts") {
    const texts = sections.flatMap(({ id, text }) => (text === "" ? [] : [{ id, text }]));
    return { looked, records: [], texts };
  }
  const records = sections.map((section) => trimForBrowser(titlesOnly ? { ...section, text: "" } : section));
  return { looked, records, texts: [] };
}

/** Counted once in each phase: it reads all that is to come. */
async function countAhead(store: Store, between: { from: View; now: View }, next: Next): Promise<number> {
  if (next === null) return 0;
  return countNew(store, between, next.phase === "removed" ? 0 : next.after);
}

function afterLastOf(phase: "records" | "titles" | "texts"): Next {
  return phase === "titles" ? { phase: "texts", after: 0 } : null;
}

function stageOf({ next, from }: SyncCursor): SyncPage["coming"] {
  if (next?.phase === "texts") return "texts";
  return next !== null && from.seq === 0 ? "titles" : "changes";
}

async function viewOf(history: History, held: Held): Promise<View> {
  const groups = await history.groupsOf(held.audience);
  return { seq: held.seq, visible: history.visibleTo(groups ?? []) };
}
