import { closeSync, openSync, readSync } from "node:fs";
import { z } from "zod";
import type { Indexed } from "./count-forms.ts";

/** Reads a file of records while another writes it. */
export type FollowedRecords = {
  /** Gives every record up to the last whole line before a place in the file to whoever follows. */
  readTo(end: number): void;
  close(): void;
};

const Line = z.object({
  id: z.string(),
  title: z.string(),
  heading: z.string().optional(),
  text: z.string(),
});
const pieceBytes = 1024 * 1024;
const lineEnd = 0x0a;

/** @throws where the file cannot be read, or has a line that is no record. */
export function followRecords(file: string, onRecord: (record: Indexed) => void): FollowedRecords {
  const handle = openSync(file, "r");
  let at = 0;
  /** The beginning of a line whose end is not read yet. */
  let rest: Buffer = Buffer.alloc(0);
  const take = (bytes: Buffer): void => {
    const end = bytes.lastIndexOf(lineEnd) + 1;
    for (const line of bytes.toString("utf8", 0, end).split("\n"))
      if (line !== "") onRecord(Line.parse(JSON.parse(line)));
    rest = Buffer.from(bytes.subarray(end));
  };
  return {
    readTo(end) {
      while (at < end) {
        const piece = Buffer.allocUnsafe(Math.min(pieceBytes, end - at));
        const read = readSync(handle, piece, 0, piece.byteLength, at);
        if (read === 0) throw new Error(`${file} ends at ${at} instead of ${end}`);
        at += read;
        take(Buffer.concat([rest, piece.subarray(0, read)]));
      }
    },
    close: () => closeSync(handle),
  };
}
