import { compileRecords } from "../../core/search/compile-records.ts";
import { mergeParts } from "../../core/search/merge-parts.ts";
import { toBinary } from "../../core/search/binary.ts";
import type { LocalDatabase } from "../host/local-database.ts";
import { loadParts } from "./load-parts.ts";
import type { SyncMark } from "./stored-part.ts";
import { addPart, clearParts } from "./write-parts.ts";

/**
 * Makes one part of all. Takes seconds for a large copy: only in a Worker that is thrown away afterwards. Parts that
 * cannot be read are compiled anew from the records.
 */
export async function mergeStoredParts(db: LocalDatabase, mark: SyncMark): Promise<SyncMark> {
  const records = await db.getAll("records");
  const loaded = loadParts(await db.getAll("parts"));
  const index = loaded.kind === "loaded" ? await mergeParts(loaded.parts) : await compileRecords(records);
  const next = { ...mark, changedSinceMerge: 0 };
  const change = db.transaction(["parts", "texts", "sync"], "readwrite");
  await Promise.all([
    clearParts(change),
    addPart(change, { index: toBinary(index), removed: [] }, records),
    change.objectStore("sync").put(next, "now"),
    change.done,
  ]);
  return next;
}
