import { createHash } from "node:crypto";
import type { Letter } from "./letter.ts";

/** What a letter is known by when it is delivered again: its Message-ID, case and all. */
export function digestOfName(messageId: string): string {
  return createHash("sha256").update(`name\n${messageId.trim()}`).digest("hex");
}

/** The same of a letter without one: who wrote what to whom. Headers of its way here differ each time. */
export function digestOfLetter(letter: Letter): string {
  if (letter.messageId !== null) return digestOfName(letter.messageId);
  const { from, to, subject, text, files } = letter;
  const content = JSON.stringify([from, to.toSorted(), subject, text, files]);
  return createHash("sha256").update(`content\n${content}`).digest("hex");
}

/** The same of one that nobody can read, by its bytes. */
export function digestOfBytes(source: Uint8Array): string {
  return createHash("sha256").update("bytes\n").update(source).digest("hex");
}
