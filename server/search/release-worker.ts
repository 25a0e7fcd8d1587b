import { once } from "node:events";
import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import type { CompiledIndex } from "../../core/search/compiled.ts";
import { audienceKey, knownOf } from "./audience-key.ts";
import { readWholeRelease } from "./read-whole-release.ts";
import { type IndexList, indexLists, type ReleaseMessage } from "./release-message.ts";
import { restrictIndex } from "./restrict-index.ts";

const Wanted = z.object({ folder: z.string(), audiences: z.array(z.array(z.string())) });
type Wanted = z.infer<typeof Wanted>;

// Small enough that taking them over is not felt by a query on the other side.
const recordsPerMessage = 250;
const linesPerMessage = 4_000;

/** Tells one part, and waits until the other side has taken it in. */
async function tell(message: ReleaseMessage, transfer: ArrayBuffer[] = []): Promise<void> {
  if (parentPort === null) throw new Error("This is for a worker thread: there is nobody to tell");
  const taken = once(parentPort, "message");
  parentPort.postMessage(message, transfer);
  await taken;
}

async function answer({ folder, audiences }: Wanted): Promise<void> {
  const read = await readWholeRelease(folder);
  if (read.kind !== "read") return tell({ kind: "refused", refused: read });
  const { manifest, deniedRevision, records, compiled } = read;
  for (let at = 0; at < records.length; at += recordsPerMessage) {
    await tell({ kind: "records", records: records.slice(at, at + recordsPerMessage) });
  }
  const whole = { records: new Map(records.map((record) => [record.id, record])), index: compiled };
  const groups = new Set(records.flatMap((record) => record.audience));
  const told = new Set<string>();
  for (const audience of audiences) {
    const known = knownOf(audience, groups);
    const key = audienceKey(known);
    if (told.has(key)) continue;
    told.add(key);
    const restricted = await restrictIndex(whole, new Set(known));
    // Whoever sees all is answered from the one index of all.
    if (restricted !== compiled) await tellIndex(key, restricted);
  }
  // Last: its memory is handed over, and the others are made from it.
  await tellIndex(null, compiled);
  await tell({ kind: "read", manifest, deniedRevision });
}

async function tellIndex(audience: string | null, compiled: CompiledIndex): Promise<void> {
  const { heads, terms, stems, ...index } = compiled;
  const lists: Record<IndexList, readonly string[]> = { terms, stems, sections: heads.map(({ id }) => id) };
  for (const of of indexLists) {
    for (let at = 0; at < lists[of].length; at += linesPerMessage) {
      const lines = lists[of].slice(at, at + linesPerMessage).join("\n");
      await tell({ kind: "lines", of, lines });
    }
  }
  await tell({ kind: "index", audience, index }, buffersOf(index));
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

await answer(Wanted.parse(workerData));
