import { compareJudged, type Comparison } from "../../core/insight/search/compare-judged.ts";
import { judgeCase } from "../../core/insight/search/judge-cases.ts";
import { partsOf } from "../../core/search/compiled-parts.ts";
import { openIndex } from "../../core/search/search-index.ts";
import { readWholeRelease } from "../search/read-whole-release.ts";
import type { Refused } from "../search/read-release.ts";
import { restrictIndex } from "../search/restrict-index.ts";
import type { Judging } from "./judging.ts";

export type Judged = { readonly kind: "judged"; readonly comparison: Comparison } | Refused;

/**
 * How a release answers what it is known to answer, taught in one way and in another. Reads all of the release: seconds of
 * work, so in a thread or a program of its own.
 */
export async function judgeRelease({ folder, groups, cases, before, after, now }: Judging): Promise<Judged> {
  const read = await readWholeRelease(folder);
  if (read.kind !== "read") return read;
  const records = new Map(read.records.map((record) => [record.id, record]));
  const whole = { records, index: read.compiled };
  const compiled = groups === null ? read.compiled : await restrictIndex(whole, new Set(groups));
  const index = openIndex(partsOf(compiled));
  const judged = (tuning: Judging["before"]) => cases.map((one) => judgeCase(index, one, { tuning, now }));
  return { kind: "judged", comparison: compareJudged(judged(before), judged(after)) };
}
