import type { IDBPTransaction } from "idb";
import type { SectionRecord } from "../../core/contract/record.ts";
import type { LocalSchema } from "../host/local-database.ts";
import { packTexts } from "./pack-texts.ts";
import type { StoredPart } from "./stored-part.ts";

/** A change of the local copy under way, which covers parts and texts. */
export type Change = Pick<
  IDBPTransaction<LocalSchema, ("parts" | "texts" | "records" | "sync" | "tuning")[], "readwrite">,
  "objectStore"
>;

/**
 * Adds a part after those there are.
 * @param texted those of its records that have a text, or may have had one.
 */
export async function addPart(
  change: Change,
  part: Omit<StoredPart, "number">,
  texted: readonly SectionRecord[],
): Promise<void> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the database gives the number, which its types cannot say
  const number = await change.objectStore("parts").add(part as StoredPart);
  if (texted.length > 0) await change.objectStore("texts").put(packTexts(texted), number);
}

export async function clearParts(change: Change): Promise<void> {
  await Promise.all([change.objectStore("parts").clear(), change.objectStore("texts").clear()]);
}
