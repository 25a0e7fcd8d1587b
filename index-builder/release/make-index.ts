import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { analysisVersion } from "../../core/analysis/analysis-version.ts";
import { releaseFiles } from "../../core/contract/release.ts";
import { indexBeside } from "../stock-index/index-beside.ts";
import { patchStockIndex, type PatchedIndex } from "../stock-index/patch-stock-index.ts";
import type { FileFact } from "./file-sink.ts";
import { fillFile } from "./fill-file.ts";
import type { ReleasePlan } from "./plan-release.ts";
import type { Current } from "./read-current.ts";
import type { RecordsHeard } from "./write-records.ts";

/** An index in the making, while the records are written. */
export type IndexMaking = {
  readonly heard: RecordsHeard;
  /** @param recordBytes length of the file of records, which is written now. */
  write(recordBytes: number, signal: AbortSignal): Promise<FileFact>;
  abandon(): void;
};

/** An index is patched while so little of it changes and so many of its numbers are in use; else it is built anew. */
const patchedShare = 0.2;
const usedShare = 0.5;

/** The index of a planned release, written into its folder. */
export async function makeIndex(
  plan: ReleasePlan,
  current: Current | null,
  folder: string,
): Promise<IndexMaking> {
  const file = join(folder, releaseFiles.index);
  const patched = await patchOf(plan, current);
  if (!patched) {
    const files = { records: join(folder, releaseFiles.records), index: file };
    const beside = indexBeside(files, plan.entries.length);
    return { ...beside, heard: { onWritten: (to) => beside.written(to) } };
  }
  return {
    heard: { onNew: (record) => patched.add(record), onDropped: (record) => patched.remove(record) },
    write: (_recordBytes, signal) => fillFile(file, (sink) => patched.write(sink, signal)),
    abandon: () => undefined,
  };
}

async function patchOf(
  { dropped, entries }: ReleasePlan,
  current: Current | null,
): Promise<PatchedIndex | null> {
  if (!current || current.manifest.analysis !== analysisVersion) return null;
  const changed = dropped.length + entries.filter(({ same }) => same === null).length;
  if (changed > current.documents.length * patchedShare) return null;
  const bytes = await readFile(join(current.folder, releaseFiles.index));
  const patched = patchStockIndex(bytes);
  return patched.size.sections < patched.size.numbers * usedShare ? null : patched;
}
