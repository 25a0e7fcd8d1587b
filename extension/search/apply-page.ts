import type { SectionRecord } from "../../core/contract/record.ts";
import type { SyncPage } from "../../core/contract/sync.ts";
import { toBinary } from "../../core/search/binary.ts";
import { compileRecords } from "../../core/search/compile-records.ts";
import { uniqueRecords } from "../../core/search/unique-records.ts";
import type { LocalDatabase } from "../host/local-database.ts";
import { allWritten } from "./all-written.ts";
import { giveWay } from "./give-way.ts";
import type { Kept } from "./keep-within-budget.ts";
import { keepWithinBudget } from "./keep-within-budget.ts";
import { markAfter } from "./next-mark.ts";
import type { SyncMark } from "./stored-part.ts";
import { addPart, clearParts } from "./write-parts.ts";

/**
 * Takes one page into the local copy: records, compiled part and mark in one transaction, so that whatever happens
 * meanwhile the copy is as it was before or as it is after.
 */
export async function applyPage(
  db: LocalDatabase,
  { mark, page, now }: { mark: SyncMark; page: SyncPage; now: number },
): Promise<SyncMark> {
  const named = new Set([...page.removed, ...[...page.records, ...page.texts].map(({ id }) => id)]);
  const old = page.reset ? new Map<string, SectionRecord>() : await recordsAmong(db, mark, named);
  const brought = broughtBy(page, old);
  const replaced = [...new Set([...page.removed, ...brought.map(({ id }) => id)])];
  const before = page.reset
    ? nothingKept
    : without(
        keptBy(mark),
        replaced.flatMap((id) => old.get(id) ?? []),
      );
  const { records, after } = keepWithinBudget(brought, before);
  const part = {
    index: records.length === 0 ? null : toBinary(await compileRecords(records, giveWay)),
    removed: page.removed,
  };
  const next = markAfter(mark, page, { kept: after, now });
  // Where texts lie on disk, one of these sections may have had one: that it has none now is kept as well.
  const packsAll = !page.reset && (await db.count("texts")) > 0;
  const texted = packsAll ? records : records.filter(({ text }) => text !== "");

  const change = db.transaction(["records", "parts", "texts", "sync", "tuning"], "readwrite");
  const recordStore = change.objectStore("records");
  const work: Promise<unknown>[] = [];
  if (page.reset) work.push(recordStore.clear(), clearParts(change), change.objectStore("tuning").clear());
  for (const id of page.removed) work.push(recordStore.delete(id));
  for (const record of records) work.push(recordStore.put(record));
  if (replaced.length > 0) work.push(addPart(change, part, texted));
  if (page.tuning) work.push(change.objectStore("tuning").put(page.tuning, "now"));
  work.push(change.objectStore("sync").put(next, "now"), change.done);
  await allWritten(work);
  return next;
}

const nothingKept: Kept = { sections: 0, texts: 0, units: 0, allTexts: true };

function keptBy({ sections, texts, units, allTexts }: SyncMark): Kept {
  return { sections, texts, units, allTexts };
}

/** What of the copy the page speaks of. A first copy has nothing yet worth looking for. */
async function recordsAmong(
  db: LocalDatabase,
  mark: SyncMark,
  ids: ReadonlySet<string>,
): Promise<Map<string, SectionRecord>> {
  if (mark.sections === 0) return new Map();
  const reading = db.transaction("records");
  const found = await Promise.all([...ids].map((id) => reading.store.get(id)));
  return new Map(found.flatMap((record) => (record === undefined ? [] : [[record.id, record]])));
}

/** Each record once, as it is now. A text whose section is gone, or never came, is nothing to search. */
function broughtBy(page: SyncPage, old: ReadonlyMap<string, SectionRecord>): SectionRecord[] {
  const records = uniqueRecords(page.records);
  if (page.texts.length === 0) return records;
  const removed = new Set(page.removed);
  const known = new Map(records.map((record) => [record.id, record]));
  const completed = page.texts.flatMap(({ id, text }) => {
    const record = known.get(id) ?? (removed.has(id) ? undefined : old.get(id));
    return record === undefined ? [] : [{ ...record, text }];
  });
  return uniqueRecords([...records, ...completed]);
}

function without(kept: Kept, old: readonly SectionRecord[]): Kept {
  return {
    ...kept,
    sections: kept.sections - old.length,
    texts: kept.texts - old.filter(({ text }) => text !== "").length,
    units: kept.units - old.reduce((sum, { text }) => sum + text.length, 0),
  };
}
