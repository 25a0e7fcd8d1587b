import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { readWholeRelease } from "./read-whole-release.ts";
import type { ReleaseMessage } from "./release-message.ts";

// Small enough that taking one over is not felt by a query on the other side.
const recordsPerMessage = 250;

function tell(message: ReleaseMessage, transfer: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, transfer);
}

async function answer(folder: string): Promise<void> {
  const read = await readWholeRelease(folder);
  if (read.kind !== "read") return tell({ kind: "refused", refused: read });
  const { manifest, deniedRevision, records, compiled } = read;
  for (let at = 0; at < records.length; at += recordsPerMessage) {
    tell({ kind: "records", records: records.slice(at, at + recordsPerMessage) });
  }
  const { heads, terms, stems, ...index } = compiled;
  const lines = {
    terms: terms.join("\n"),
    stems: stems.join("\n"),
    sections: heads.map((head) => head.id).join("\n"),
  };
  tell({ kind: "read", manifest, deniedRevision, index, lines }, buffersOf(index));
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

await answer(z.object({ folder: z.string() }).parse(workerData).folder);
