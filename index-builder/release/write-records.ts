import { closeSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { SectionRecord } from "../../core/contract/record.ts";
import { releaseFiles } from "../../core/contract/release.ts";
import type { FileSink } from "./file-sink.ts";
import type { Placed, ReleasePlan } from "./plan-release.ts";
import type { ReleasedDocument } from "./released-document.ts";

export type RecordsHeard = {
  /** A record that the last release does not have. */
  readonly onNew?: (record: SectionRecord) => void;
  /** A record of the last release that is not taken over. */
  readonly onDropped?: (record: SectionRecord) => void;
  /** How much of the file is written, now and then. */
  readonly onWritten?: (to: number) => void;
};

const documentsAtOnce = 200;

/** Writes the records of a planned release; those of unchanged documents are copied from the last one's file. */
export async function writeRecords(
  { entries, dropped }: ReleasePlan,
  /** Of the last release; null where there is none. */
  before: string | null,
  {
    sink,
    heard,
    signal,
  }: { readonly sink: FileSink; readonly heard: RecordsHeard; readonly signal: AbortSignal },
): Promise<ReleasedDocument[]> {
  const old = before === null ? null : openSync(join(before, releaseFiles.records), "r");
  try {
    const { onNew, onDropped, onWritten } = heard;
    if (old !== null && onDropped) for (const one of dropped) readRecords(old, one).forEach(onDropped);
    const copy = copyRuns(old, sink);
    const released: ReleasedDocument[] = [];
    for (const [number, { source, document, same }] of entries.entries()) {
      if (number % documentsAtOnce === 0) {
        await nextTurn();
        signal.throwIfAborted();
        onWritten?.(sink.written);
      }
      const { address, kind, key } = document;
      if (same !== null && old !== null) {
        copy.add(same);
        released.push({ source, address, kind, key, sections: same.sections, bytes: same.bytes });
        continue;
      }
      copy.flush();
      const begin = sink.length;
      const records = document.records();
      for (const record of records) {
        sink.write(`${JSON.stringify(record)}\n`);
        onNew?.(record);
      }
      const bytes = sink.length - begin;
      released.push({ source, address, kind, key, sections: records.length, bytes });
    }
    copy.flush();
    return released;
  } finally {
    if (old !== null) closeSync(old);
  }
}

/** Documents that stood beside each other are copied in one piece. */
function copyRuns(handle: number | null, sink: FileSink) {
  let run: { readonly from: number; to: number } | null = null;
  const flush = (): void => {
    if (run !== null && handle !== null) sink.copy(handle, run.from, run.to);
    run = null;
  };
  return {
    flush,
    add({ from, bytes }: Placed): void {
      if (run?.to !== from) flush();
      run = { from: run?.from ?? from, to: from + bytes };
    },
  };
}

function readRecords(handle: number, { from, bytes }: Placed): SectionRecord[] {
  const buffer = Buffer.allocUnsafe(bytes);
  for (let at = 0; at < bytes;) {
    const read = readSync(handle, buffer, at, bytes - at, from + at);
    if (read === 0) throw new Error("The records of the last release end too early");
    at += read;
  }
  const lines = buffer.toString().split("\n");
  return lines.flatMap((line) => (line === "" ? [] : SectionRecord.parse(JSON.parse(line))));
}
