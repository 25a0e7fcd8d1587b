import { toBinary } from "../../core/search/binary.ts";
import type { CompiledParts } from "../../core/search/compiled-parts.ts";
import { partsOf } from "../../core/search/compiled-parts.ts";
import { compileRecords } from "../../core/search/compile-records.ts";
import { mergeParts } from "../../core/search/merge-parts.ts";
import type { LocalDatabase } from "../host/local-database.ts";
import { allWritten } from "./all-written.ts";
import { giveWay } from "./give-way.ts";
import { loadParts } from "./load-parts.ts";
import type { StoredPart, SyncMark } from "./stored-part.ts";
import { tidyTexts } from "./tidy-texts.ts";

// With all records at once a copy's texts would stand in memory three times.
const recordsAtOnce = 2000;

/**
 * Makes one part of all. Takes seconds for a large copy: only in a Worker that is thrown away afterwards. Parts that
 * cannot be read are compiled anew from the records.
 */
export async function mergeStoredParts(db: LocalDatabase, mark: SyncMark): Promise<SyncMark> {
  const loaded = loadParts(await db.getAll("parts"));
  const parts = loaded.kind === "loaded" ? loaded.parts : await compileStored(db);
  const index = await mergeParts(parts, giveWay);
  const bytes = toBinary(index);
  const live = new Set(index.heads.map(({ id }) => id));
  const next = { ...mark, changedSinceMerge: 0, mayHoldClosed: false };
  const change = db.transaction(["parts", "texts", "sync"], "readwrite");
  await allWritten([
    change.objectStore("parts").clear(),
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the database gives the number, which its types cannot say
    change.objectStore("parts").add({ index: bytes, removed: [] } as unknown as StoredPart),
    tidyTexts(change, live),
    change.objectStore("sync").put(next, "now"),
    change.done,
  ]);
  return next;
}

async function compileStored(db: LocalDatabase): Promise<CompiledParts> {
  const parts = [];
  let after = "";
  for (;;) {
    const records = await db.getAll("records", IDBKeyRange.lowerBound(after, true), recordsAtOnce);
    const last = records.at(-1);
    if (last === undefined) return parts;
    parts.push(...partsOf(await compileRecords(records, giveWay)));
    after = last.id;
  }
}
