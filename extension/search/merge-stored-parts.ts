import { compileRecords } from "../../core/search/compile-records.ts";
import { mergeParts } from "../../core/search/merge-parts.ts";
import { toBinary } from "../../core/search/binary.ts";
import type { LocalDatabase } from "../host/local-database.ts";
import { loadParts } from "./load-parts.ts";
import { packTexts } from "./pack-texts.ts";
import type { StoredPart, SyncMark } from "./stored-part.ts";

/**
 * Makes one part of all. Takes seconds for a large copy: only in a Worker that is thrown away afterwards. Parts that
 * cannot be read are compiled anew from the records.
 */
export async function mergeStoredParts(db: LocalDatabase, mark: SyncMark): Promise<SyncMark> {
  const records = await db.getAll("records");
  const loaded = loadParts(await db.getAll("parts"));
  const index = loaded.kind === "loaded" ? await mergeParts(loaded.parts) : await compileRecords(records);
  const part: Omit<StoredPart, "number"> = { index: toBinary(index), texts: packTexts(records), removed: [] };
  const next = { ...mark, changedSinceMerge: 0 };
  const change = db.transaction(["parts", "sync"], "readwrite");
  await Promise.all([
    change.objectStore("parts").clear(),
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the database gives the number, which its types cannot say
    change.objectStore("parts").add(part as StoredPart),
    change.objectStore("sync").put(next, "now"),
    change.done,
  ]);
  return next;
}
