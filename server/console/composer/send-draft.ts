import type { Called } from "../../../core/contract/call.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { RequestView } from "../../../core/contract/request.ts";
import { deskCall } from "../platform/desk-call.ts";
import { learnRow, refreshRow } from "../queue/queue-rows.ts";
import { type Draft, textOf } from "./draft.ts";

/** Sends an answer, or a question to the seller. @param key makes a repeat of the same text harmless */
export async function sendDraft(id: number, draft: Draft, key: string): Promise<Called<RequestView>> {
  const text = textOf(draft);
  const called =
    draft.mode === "ask"
      ? await deskCall(endpoints.askSeller, { params: { id }, body: { key, text } })
      : await deskCall(endpoints.answer, {
          params: { id },
          body: {
            key,
            text,
            complete: draft.complete,
            sources: draft.sources.map(({ record, quote }) => ({
              record,
              ...(quote === undefined ? {} : { quote }),
            })),
          },
        });
  if (called.kind === "ok") learnRow(called.answer);
  // Whatever was refused, the request has changed since it was read.
  else if (called.kind === "problem") refreshRow(id);
  return called;
}
