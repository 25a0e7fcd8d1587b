import type { IDBPTransaction } from "idb";
import type { SectionRecord } from "../../core/contract/record.ts";
import type { LocalSchema } from "../host/local-database.ts";
import { packTexts } from "./pack-texts.ts";
import type { StoredPart } from "./stored-part.ts";

/** A change of the local copy under way, which covers parts and texts. */
type Change = IDBPTransaction<LocalSchema, ("parts" | "texts" | "records" | "sync")[], "readwrite">;

/** Adds a part after those there are, with the texts of its records. */
export async function addPart(
  change: Pick<Change, "objectStore">,
  part: Omit<StoredPart, "number">,
  records: readonly SectionRecord[],
): Promise<void> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the database gives the number, which its types cannot say
  const number = await change.objectStore("parts").add(part as StoredPart);
  if (records.length > 0) await change.objectStore("texts").put(packTexts(records), number);
}

export async function clearParts(change: Pick<Change, "objectStore">): Promise<void> {
  await Promise.all([change.objectStore("parts").clear(), change.objectStore("texts").clear()]);
}
