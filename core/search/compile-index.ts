import type { AsPlainObject } from "minisearch";
import type { SectionRecord } from "../contract/record.ts";
import type { CompiledIndex } from "./compiled.ts";
import { formMark } from "../analysis/terms-of.ts";
import { headOf } from "./head.ts";
import { indexedFields } from "./index-options.ts";
import { Occurrences } from "./occurrences.ts";
import { paceOf, type Pace, type YieldToOthers } from "./pace.ts";
import { uniqueRecords } from "./unique-records.ts";

export type CompileAnswer =
  | { kind: "compiled"; index: CompiledIndex }
  /** Not an index of ours, or cut short; `why` says what is wrong with it. Build the index again. */
  | { kind: "unreadable"; why: string };

export type CompileOptions = {
  /** Only these records get in; of the others nothing is left, neither term nor count. */
  readonly keep?: (record: SectionRecord) => boolean;
  readonly yieldToOthers?: YieldToOthers;
};

/**
 * Compiles a stock MiniSearch index (its `toJSON()` or the parsed JSON) of these records. Records that the index does
 * not hold, and entries of records not given, are left out.
 */
export async function compileIndex(
  json: unknown,
  records: Iterable<SectionRecord>,
  { keep = () => true, yieldToOthers }: CompileOptions = {},
): Promise<CompileAnswer> {
  const wrong = whatIsWrong(json);
  if (wrong !== undefined) return { kind: "unreadable", why: wrong };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- whatIsWrong() looked at every part that is read
  const stock = json as AsPlainObject;
  const held = new Map<string, string>();
  for (const [short, id] of Object.entries(stock.documentIds)) held.set(String(id), short);
  const kept = uniqueRecords(records).filter((record) => held.has(record.id) && keep(record));
  const occurrences = new Occurrences(kept.map(headOf));
  const sectionOf = new Map<string, number>();
  const fieldOf = new Map(indexedFields.map((name, field) => [String(stock.fieldIds[name]), field]));
  for (const [section, record] of kept.entries()) {
    const short = held.get(record.id) ?? "";
    sectionOf.set(short, section);
    for (const [stockField, field] of fieldOf) {
      occurrences.setLength(section, field, stock.fieldLength[short]?.[Number(stockField)] ?? 0);
    }
  }
  const pace = paceOf(yieldToOthers);
  await addForms(occurrences, { stock, sectionOf, fieldOf }, pace);
  return { kind: "compiled", index: await occurrences.compile(pace) };
}

type Stock = { stock: AsPlainObject; sectionOf: Map<string, number>; fieldOf: Map<string, number> };

async function addForms(
  occurrences: Occurrences,
  { stock, sectionOf, fieldOf }: Stock,
  pace: Pace,
): Promise<void> {
  for (const [term, fields] of stock.index) {
    if (!term.startsWith(formMark)) continue;
    const form = term.slice(formMark.length);
    for (const [stockField, entry] of Object.entries(fields)) {
      const field = fieldOf.get(stockField);
      if (field === undefined) continue;
      const found: [section: number, count: number][] = [];
      for (const [short, count] of Object.entries(entry)) {
        const section = sectionOf.get(short);
        if (section !== undefined) found.push([section, count]);
      }
      found.sort(([one], [other]) => one - other);
      if (found.length === 0) continue;
      const number = occurrences.formNumber(form);
      for (const [section, count] of found) occurrences.add(number, { section, field }, count);
    }
    if (pace.due()) await pace.rest();
  }
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
