import type { SectionRecord } from "../../core/contract/record.ts";
import { releaseFiles, type ReleaseManifest } from "../../core/contract/release.ts";
import type { CompiledIndex } from "../../core/search/compiled.ts";
import { compileIndex } from "../../core/search/compile-index.ts";
import { parsed, parseRecords, readManifest, readVerified, type Refused } from "./read-release.ts";

export type WholeRelease = {
  readonly kind: "read";
  readonly manifest: ReleaseManifest;
  readonly records: readonly SectionRecord[];
  readonly compiled: CompiledIndex;
};

/** Reads and checks all of a release and compiles its index: seconds of work in one stretch, so not beside queries. */
export async function readWholeRelease(folder: string): Promise<WholeRelease | Refused> {
  const manifested = await readManifest(folder);
  if (manifested.kind !== "ok") return manifested;
  const { manifest } = manifested;

  const recordFile = await readVerified(folder, releaseFiles.records, manifest);
  if (recordFile.kind !== "ok") return recordFile;
  const read = parseRecords(recordFile.bytes);
  if (read.kind !== "ok") return read;

  const indexFile = await readVerified(folder, releaseFiles.index, manifest);
  if (indexFile.kind !== "ok") return indexFile;
  const compiled = await compileIndex(parsed(indexFile.bytes.toString()), read.records);
  if (compiled.kind !== "compiled") {
    return { kind: "damaged", file: releaseFiles.index, why: compiled.why };
  }
  return { kind: "read", manifest, records: read.records, compiled: compiled.index };
}
