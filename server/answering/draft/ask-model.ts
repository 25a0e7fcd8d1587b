import { z } from "zod";
import type { DraftConfig } from "../../../core/contract/config-draft.ts";
import type { ChatMessage } from "./draft-prompt.ts";

/** What a model said, or why it said nothing. */
export type ModelSaid =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "late"; readonly seconds: number }
  | { readonly kind: "unreachable" }
  | { readonly kind: "refused"; readonly status: number }
  | { readonly kind: "unreadable" };

const Completion = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
});
const largestBytes = 256 * 1024;

/** Asks an OpenAI-compatible endpoint once, within its time. @param signal aborts when nobody waits any more */
export async function askModel(
  { address, model, key, timeoutSeconds }: DraftConfig,
  messages: readonly ChatMessage[],
  signal: AbortSignal,
): Promise<ModelSaid> {
  const late = AbortSignal.timeout(timeoutSeconds * 1000);
  try {
    const response = await fetch(`${address.replace(/\/+$/, "")}/chat/completions`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
      },
      body: JSON.stringify({ model, messages, temperature: 0.2, max_tokens: 900, stream: false }),
      // A redirect would carry question and key to whom nobody named.
      redirect: "error",
      signal: AbortSignal.any([late, signal]),
    });
    if (!response.ok) {
      await response.body?.cancel();
      return { kind: "refused", status: response.status };
    }
    const said = await limitedText(response);
    const text = said === null ? "" : contentOf(said);
    return text.trim() === "" ? { kind: "unreadable" } : { kind: "text", text };
  } catch {
    return late.aborted ? { kind: "late", seconds: timeoutSeconds } : { kind: "unreachable" };
  }
}

/** Null where there is more than any draft needs. */
async function limitedText(response: Response): Promise<string | null> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of response.body ?? []) {
    bytes += part.byteLength;
    if (bytes > largestBytes) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

function contentOf(json: string): string {
  try {
    const completion = Completion.safeParse(JSON.parse(json));
    return completion.data?.choices[0]?.message.content ?? "";
  } catch {
    return "";
  }
}
