import { compileRecords } from "../../core/search/compile-records.ts";
import { toBinary } from "../../core/search/binary.ts";
import type { SyncPage } from "../../core/contract/sync.ts";
import type { LocalDatabase } from "../host/local-database.ts";
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
  const gone = new Set([...page.removed, ...page.records.map((record) => record.id)]);
  const before = page.reset ? nothingKept : without(keptBy(mark), await oldRecords(db, mark, gone));
  const { records, after } = keepWithinBudget(page.records, before);
  const part = {
    index: records.length === 0 ? null : toBinary(await compileRecords(records)),
    removed: page.removed,
  };
  const next = markAfter(mark, page, { kept: after, now });

  const change = db.transaction(["records", "parts", "texts", "sync"], "readwrite");
  const recordStore = change.objectStore("records");
  const work: Promise<unknown>[] = [];
  if (page.reset) work.push(recordStore.clear(), clearParts(change));
  for (const id of page.removed) work.push(recordStore.delete(id));
  for (const record of records) work.push(recordStore.put(record));
  if (gone.size > 0) work.push(addPart(change, part, records));
  work.push(change.objectStore("sync").put(next, "now"), change.done);
  await Promise.all(work);
  return next;
}

const nothingKept: Kept = { sections: 0, units: 0, allTexts: true };

function keptBy({ sections, units, allTexts }: SyncMark): Kept {
  return { sections, units, allTexts };
}

type Old = { sections: number; units: number };

/** What of the copy the page replaces or removes. The first copy replaces nothing worth looking for. */
async function oldRecords(db: LocalDatabase, mark: SyncMark, ids: ReadonlySet<string>): Promise<Old> {
  if (mark.sections === 0) return { sections: 0, units: 0 };
  const reading = db.transaction("records");
  const old = await Promise.all([...ids].map((id) => reading.store.get(id)));
  const found = old.filter((record) => record !== undefined);
  return { sections: found.length, units: found.reduce((sum, { text }) => sum + text.length, 0) };
}

function without(kept: Kept, old: Old): Kept {
  return { ...kept, sections: kept.sections - old.sections, units: kept.units - old.units };
}
