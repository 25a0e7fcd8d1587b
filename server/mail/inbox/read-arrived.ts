import type { StubReason } from "../../../core/contract/stub.ts";
import type { Letter } from "./letter.ts";
import { digestOfBytes, digestOfLetter } from "./letter-digest.ts";
import { readLetter } from "./read-letter.ts";
import type { Arrived } from "./take-letter.ts";

/** What stands for a letter of which nothing at all can be read. */
const blank: Letter = {
  messageId: null,
  inReplyTo: [],
  references: [],
  from: [],
  to: [],
  subject: "",
  text: null,
  encrypted: false,
  headers: {},
  failures: null,
  mentions: [],
  files: [],
};

type Reading = {
  /** Only its head was fetched. */
  readonly isLarge: boolean;
  readonly signal: AbortSignal;
  /** What reads it; tests read in their own process. */
  readonly read?: typeof readLetter;
};

/** Reads a letter as far as it can be read: whole, else its head, else nothing. */
export async function readArrived(
  source: Uint8Array,
  { isLarge, signal, read = readLetter }: Reading,
): Promise<Pick<Arrived, "letter" | "digest" | "unread">> {
  const whole = isLarge ? null : await read(source, signal);
  if (whole?.kind === "read")
    return { letter: whole.letter, digest: digestOfLetter(whole.letter), unread: null };
  const unread: StubReason = isLarge ? "too-large" : "unreadable";
  const head = await read(headOf(source), signal);
  if (head.kind === "unreadable") return { letter: blank, digest: digestOfBytes(source), unread };
  const letter = { ...head.letter, text: null, files: [] };
  const digest = letter.messageId === null ? digestOfBytes(source) : digestOfLetter(letter);
  return { letter, digest, unread };
}

/** What stands above the first empty line. */
function headOf(source: Uint8Array): Uint8Array {
  const text = Buffer.from(source.buffer, source.byteOffset, Math.min(source.byteLength, 1_048_576));
  const end = [text.indexOf("\r\n\r\n"), text.indexOf("\n\n")]
    .filter((at) => at >= 0)
    .toSorted((a, b) => a - b)[0];
  return text.subarray(0, end ?? text.byteLength);
}
