import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { releaseFiles } from "../../core/contract/release.ts";
import { compileIndex } from "../../core/search/compile-index.ts";
import { parsed, parseRecords, readManifest, readVerified, type Refused } from "./read-release.ts";
import type { ReleaseMessage } from "./release-message.ts";

// Small enough that taking one over is not felt by a query on the other side.
const recordsPerMessage = 250;

const refuse = (refused: Refused): void => tell({ kind: "refused", refused });

function tell(message: ReleaseMessage, transfer: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, transfer);
}

async function readRelease(folder: string): Promise<void> {
  const manifested = await readManifest(folder);
  if (manifested.kind !== "ok") return refuse(manifested);
  const { manifest } = manifested;

  const recordFile = await readVerified(folder, releaseFiles.records, manifest);
  if (recordFile.kind !== "ok") return refuse(recordFile);
  const read = parseRecords(recordFile.bytes);
  if (read.kind !== "ok") return refuse(read);

  const indexFile = await readVerified(folder, releaseFiles.index, manifest);
  if (indexFile.kind !== "ok") return refuse(indexFile);
  const compiled = await compileIndex(parsed(indexFile.bytes.toString()), read.records);
  if (compiled.kind !== "compiled") {
    return refuse({ kind: "damaged", file: releaseFiles.index, why: compiled.why });
  }

  for (let at = 0; at < read.records.length; at += recordsPerMessage) {
    tell({ kind: "records", records: read.records.slice(at, at + recordsPerMessage) });
  }
  const { heads, ...index } = compiled.index;
  tell({ kind: "read", manifest, index, sections: heads.map((head) => head.id) }, buffersOf(index));
}

/** Memory that can be handed over instead of copied: the arrays that own theirs whole. */
function buffersOf(index: object): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const visit = (value: unknown): void => {
    if (ArrayBuffer.isView(value)) {
      if (value.buffer instanceof ArrayBuffer && value.byteLength === value.buffer.byteLength) {
        found.add(value.buffer);
      }
    } else if (Array.isArray(value)) {
      if (typeof value[0] === "object") for (const item of value) visit(item);
    } else if (value !== null && typeof value === "object") {
      for (const item of Object.values(value)) visit(item);
    }
  };
  visit(index);
  return [...found];
}

await readRelease(z.object({ folder: z.string() }).parse(workerData).folder);
