import type { FilePart } from "../file-content.ts";
import { openDocument } from "../open-document.ts";
import { UnreadableFile } from "../unreadable-file.ts";
import type { ChildMessage } from "./child-message.ts";
import type { ReadableType } from "./child-request.ts";

/** Characters of text that one file may give: thrice the longest book. More is a log or a bomb. */
const mostText = 20_000_000;

/** Reads one file and says what comes out as it comes. */
export async function answerRequest(
  bytes: Uint8Array,
  type: ReadableType,
  say: (message: ChildMessage) => void,
): Promise<void> {
  try {
    const { kind, title, changedAt, units, read } = await openDocument(bytes, type);
    say({ say: "opened", kind, title, ...(changedAt ? { changedAt } : {}), units });
    let length = 0;
    for (let unit = 0; unit < units; unit += 1) {
      const parts = await read(unit);
      length += lengthOf(parts);
      if (length > mostText) throw new UnreadableFile("too-large", "more than 20 million characters of text");
      say({
        say: "unit",
        parts: parts.map(({ paragraphs, ...part }) => ({ ...part, paragraphs: [...paragraphs] })),
      });
    }
    say({ say: "end", memoryMb: process.memoryUsage.rss() / 1_048_576 });
  } catch (error) {
    say({ say: "unread", ...reasonOf(error) });
  }
}

const lengthOf = (parts: readonly FilePart[]): number =>
  parts.reduce((sum, { paragraphs }) => paragraphs.reduce((all, { length }) => all + length, sum), 0);

function reasonOf(error: unknown): { why: UnreadableFile["why"]; detail: string } {
  if (error instanceof UnreadableFile) return { why: error.why, detail: error.message };
  const detail = error instanceof Error ? error.message : String(error);
  const isMemory =
    error instanceof RangeError && /allocation|invalid (?:array|string) length|longer than/i.test(detail);
  // Libraries throw what they like at a broken file; all of it means the same.
  return { why: isMemory ? "too-large" : "damaged", detail };
}
