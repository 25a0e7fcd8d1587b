import type { AsPlainObject } from "minisearch";
import type { SectionRecord } from "../contract/record.ts";
import type { CompiledIndex } from "./compiled.ts";
import { compileRecords } from "./compile-records.ts";
import { indexedFields } from "./index-options.ts";
import { uniqueRecords } from "./unique-records.ts";

export type CompileAnswer =
  | { kind: "compiled"; index: CompiledIndex }
  /** Not an index of ours, or cut short; `why` says what is wrong with it. Build the index again. */
  | { kind: "unreadable"; why: string };

// Lengths beyond are all alike.
const longest = 65_535;

/**
 * Compiles a stock MiniSearch index (its `toJSON()` or the parsed JSON) of these records. Records that the index does
 * not hold, and entries of records not given, are left out. The stock form forgets the order of words, which ranking
 * needs, so the words come from the texts, and the index vouches that they are the ones it was made of.
 */
export async function compileIndex(json: unknown, records: Iterable<SectionRecord>): Promise<CompileAnswer> {
  const wrong = whatIsWrong(json);
  if (wrong !== undefined) return { kind: "unreadable", why: wrong };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- whatIsWrong() looked at every part that is read
  const stock = json as AsPlainObject;
  const held = new Map<string, string>();
  for (const [short, id] of Object.entries(stock.documentIds)) held.set(String(id), short);
  const kept = uniqueRecords(records).filter((record) => held.has(record.id));
  const index = await compileRecords(kept);
  const other = index.heads.findIndex(({ id }, section) =>
    indexedFields.some((name, field) => {
      const length = stock.fieldLength[held.get(id) ?? ""]?.[stock.fieldIds[name] ?? -1] ?? 0;
      return Math.min(length, longest) !== index.lengths[field]?.[section];
    }),
  );
  if (other < 0) return { kind: "compiled", index };
  return {
    kind: "unreadable",
    why: `the index was made of another text of "${index.heads[other]?.id ?? ""}"`,
  };
}

function whatIsWrong(json: unknown): string | undefined {
  if (!isObject(json)) return "the index is not a JSON object";
  if (json["serializationVersion"] !== 2) {
    return `the index has MiniSearch format ${String(json["serializationVersion"])}, format 2 is needed`;
  }
  if (!Array.isArray(json["index"])) return "the index has no list of terms";
  for (const part of ["documentIds", "fieldIds", "fieldLength"]) {
    if (!isObject(json[part])) return `the index has no ${part}`;
  }
  const { fieldIds } = json;
  const absent = indexedFields.find((name) => !isObject(fieldIds) || typeof fieldIds[name] !== "number");
  return absent === undefined ? undefined : `the index has no field "${absent}"`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
