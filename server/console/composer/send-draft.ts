import type { Called } from "../../../core/contract/call.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { RequestView } from "../../../core/contract/request.ts";
import { learnHeld } from "../answering/held-answers.ts";
import { deskCall } from "../platform/desk-call.ts";
import { learnRow, refreshRow } from "../queue/queue-rows.ts";
import { answerOf, type Draft, textOf } from "./draft.ts";

/** What was sent, and whether it can still be taken back. */
export type Sent = { readonly view: RequestView; readonly held: boolean };

/** Sends an answer, or a question to the seller. @param key makes a repeat of the same text harmless */
export async function sendDraft(id: number, draft: Draft, key: string): Promise<Called<Sent>> {
  const called = draft.mode === "ask" ? await ask(id, draft, key) : await answer(id, draft, key);
  if (called.kind === "ok") learnRow(called.answer.view);
  // Whatever was refused, the request has changed since it was read.
  else if (called.kind === "problem") refreshRow(id);
  return called;
}

async function ask(id: number, draft: Draft, key: string): Promise<Called<Sent>> {
  const body = { key, text: textOf(draft) };
  const called = await deskCall(endpoints.askSeller, { params: { id }, body });
  return called.kind === "ok" ? { ...called, answer: { view: called.answer, held: false } } : called;
}

async function answer(id: number, draft: Draft, key: string): Promise<Called<Sent>> {
  const called = await deskCall(endpoints.holdAnswer, { params: { id }, body: { key, ...answerOf(draft) } });
  if (called.kind !== "ok") return called;
  const { request, held } = called.answer;
  if (held) learnHeld(held);
  return { ...called, answer: { view: request, held: held !== null } };
}
