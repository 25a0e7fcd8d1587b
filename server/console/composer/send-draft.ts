import type { Called } from "../../../core/contract/call.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { RequestView } from "../../../core/contract/request.ts";
import { learnHeld } from "../answering/held-answers.ts";
import { deskCall } from "../platform/desk-call.ts";
import { learnRow, refreshRow } from "../queue/queue-rows.ts";
import { answerOf, type Draft, questionOf } from "./draft.ts";

/** What was sent, and whether it can still be taken back. */
export type Sent = { readonly view: RequestView; readonly held: boolean };

/** Sends an answer, or a question to the seller. @param key makes a repeat of the same text harmless */
export async function sendDraft(id: number, draft: Draft, key: string): Promise<Called<Sent>> {
  const called = await hold(id, draft, key);
  if (called.kind === "ok") learnRow(called.answer.view);
  // Whatever was refused, the request has changed since it was read.
  else if (called.kind === "problem") refreshRow(id);
  return called;
}

async function hold(id: number, draft: Draft, key: string): Promise<Called<Sent>> {
  const params = { id };
  const called =
    draft.mode === "ask"
      ? await deskCall(endpoints.holdQuestion, { params, body: { key, ...questionOf(draft) } })
      : await deskCall(endpoints.holdAnswer, { params, body: { key, ...answerOf(draft) } });
  if (called.kind !== "ok") return called;
  const { request, held } = called.answer;
  if (held) learnHeld(held);
  return { ...called, answer: { view: request, held: held !== null } };
}
