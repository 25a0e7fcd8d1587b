import { largestFileBytes } from "../core/contract/file-limits.ts";
import type { Language } from "../core/language/define-messages.ts";
import { fileMessages } from "./files/file-messages.ts";
import type { Refusal } from "./outcome.ts";

/** A body that is a file itself, or why not; never more of it in memory than a file may have. */
export async function readBytes(request: Request, language: Language): Promise<Uint8Array | Refusal> {
  // A form of another site can send text or parts without asking the browser; these bytes it cannot.
  if (!/^application\/octet-stream\b/i.test(request.headers.get("content-type") ?? ""))
    return { problem: "invalid", errors: [{ at: "content-type", message: "application/octet-stream" }] };
  const tooLarge: Refusal = {
    problem: "too-large",
    detail: fileMessages(language).large(largestFileBytes / 1024 / 1024),
  };
  if (Number(request.headers.get("content-length") ?? 0) > largestFileBytes) return tooLarge;
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of request.body ?? []) {
    length += part.length;
    if (length > largestFileBytes) return tooLarge;
    parts.push(part);
  }
  return Buffer.concat(parts, length);
}
