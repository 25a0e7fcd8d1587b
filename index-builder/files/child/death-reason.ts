import type { UnreadReason } from "../file-content.ts";
import type { Death } from "./file-child.ts";

/** Why a child died over a file, told by how it went. */
export function deathReason({ code, signal, complaint }: Death): { why: UnreadReason; detail: string } {
  // V8 ends itself by a trap or an abort when memory is refused; exit code 1 is an error nobody caught.
  if (code === 1) return { why: "damaged", detail: lastLine(complaint) };
  return { why: "too-large", detail: `reading it took too much memory (${signal ?? `exit ${code}`})` };
}

const lastLine = (text: string): string => text.split("\n").findLast((line) => /error/i.test(line)) ?? text;
