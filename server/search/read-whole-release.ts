import { dirname } from "node:path";
import type { SectionRecord } from "../../core/contract/record.ts";
import { deniedFile, releaseFiles, type ReleaseManifest } from "../../core/contract/release.ts";
import { withoutDenied } from "../../core/contract/without-denied.ts";
import type { CompiledIndex } from "../../core/search/compiled.ts";
import { compileIndex } from "../../core/search/compile-index.ts";
import {
  parsed,
  parseRecords,
  readDenied,
  readManifest,
  readVerified,
  type Refused,
} from "./read-release.ts";

export type WholeRelease = {
  readonly kind: "read";
  readonly manifest: ReleaseManifest;
  /** Of the deny list that was applied. */
  readonly deniedRevision: string;
  readonly records: readonly SectionRecord[];
  readonly compiled: CompiledIndex;
};

/** Reads and checks all of a release, less what the portal has closed since, and compiles its index: seconds of work in one stretch, so not beside queries. */
export async function readWholeRelease(folder: string): Promise<WholeRelease | Refused> {
  const manifested = await readManifest(folder);
  if (manifested.kind !== "ok") return manifested;
  const { manifest } = manifested;
  const closed = await readDenied(dirname(folder));
  if (closed === null) return { kind: "damaged", file: deniedFile, why: "it is no deny list" };

  const recordFile = await readVerified(folder, releaseFiles.records, manifest);
  if (recordFile.kind !== "ok") return recordFile;
  const read = parseRecords(recordFile.bytes);
  if (read.kind !== "ok") return read;

  const records = withoutDenied(read.records, closed.denied);

  const indexFile = await readVerified(folder, releaseFiles.index, manifest);
  if (indexFile.kind !== "ok") return indexFile;
  const compiled = await compileIndex(parsed(indexFile.bytes.toString()), records);
  if (compiled.kind !== "compiled") {
    return { kind: "damaged", file: releaseFiles.index, why: compiled.why };
  }
  return { kind: "read", manifest, deniedRevision: closed.revision, records, compiled: compiled.index };
}
