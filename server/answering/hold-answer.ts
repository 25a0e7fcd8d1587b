import type { HeldAnswer } from "../../core/contract/answering.ts";
import type { NewAnswer, RequestView } from "../../core/contract/request.ts";
import { answerRequest } from "../desk/answer-request.ts";
import { type Act, admitted, applyChange, type Changing } from "../desk/change-request.ts";
import { checkAnswer, type ReadyAnswer } from "../desk/check-answer.ts";
import type { Desk } from "../desk/desk.ts";
import { hold } from "../desk/hold.ts";
import { viewRequest } from "../desk/request-view.ts";
import { oncePerKey } from "../desk/write-message.ts";
import type { Outcome, Refusal } from "../outcome.ts";
import { heldView } from "./held-view.ts";

type Held = { readonly request: RequestView; readonly held: HeldAnswer | null };

/**
 * Takes an answer and sends it when its time has come: until then its author can take it back. Whoever answers holds the
 * request. A later text of the same author takes the place of one that still waits.
 */
export async function holdAnswer(desk: Desk, act: Act, body: NewAnswer): Promise<Outcome<Held>> {
  if (desk.config.desk.undoSeconds === 0) {
    const sent = await answerRequest(desk, act, body);
    return "problem" in sent ? sent : { answer: { request: sent.answer, held: null } };
  }
  const ready = await checkAnswer(desk, act, body);
  if ("problem" in ready) return ready;
  const sendAt = new Date(desk.now().getTime() + desk.config.desk.undoSeconds * 1000).toISOString();
  const refusal = await applyChange(desk, act, (changing) => holdIn(changing, ready, sendAt));
  if (refusal) return refusal;
  const view = await viewRequest(desk, act.viewer, act.id);
  if ("problem" in view) return view;
  const row = await desk.store.read
    .selectFrom("held_answer")
    .selectAll()
    .where("request", "=", act.id)
    .where("account", "=", act.viewer.id)
    .executeTakeFirst();
  return { answer: { request: view.answer, held: row ? heldView(desk, act.viewer, row) : null } };
}

function holdIn(changing: Changing, ready: ReadyAnswer, sendAt: string): Promise<Refusal | undefined> {
  return oncePerKey(changing, ready.key, async () => {
    const admission = await admitted(changing, ready.body.complete ? "answered" : "noted");
    if (typeof admission !== "string") return admission;
    if ("problem" in ready.sources) return ready.sources;
    const claimed = await hold(changing);
    if ("problem" in claimed) return claimed;
    const { trx, request, by: account, at: clickedAt } = claimed;
    const { key } = ready.body;
    const before = await trx
      .selectFrom("held_answer")
      .select(["key", "problem"])
      .where("request", "=", request.id)
      .executeTakeFirst();
    // The same call again: its time goes on as it was.
    if (before?.key === key && before.problem === null) return undefined;
    await trx.deleteFrom("held_answer").where("request", "=", request.id).execute();
    await trx
      .insertInto("held_answer")
      .values({
        request: request.id,
        account,
        key,
        body: JSON.stringify(ready.body),
        clickedAt,
        sendAt,
        problem: null,
      })
      .execute();
    return undefined;
  });
}
