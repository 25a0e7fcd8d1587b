import type { HeldAnswer } from "../../core/contract/answering.ts";
import type { RequestView } from "../../core/contract/request.ts";
import { type Act, admitted, applyChange, type Changing } from "../desk/change-request.ts";
import type { Desk } from "../desk/desk.ts";
import { hold } from "../desk/hold.ts";
import { viewRequest } from "../desk/request-view.ts";
import { oncePerKey } from "../desk/write-message.ts";
import { areOwn } from "../files/attach-files.ts";
import type { Outcome, Refusal } from "../outcome.ts";
import { checkBody, type HeldBody, type ReadyBody, writeBody } from "./held-body.ts";
import { heldView } from "./held-view.ts";

type Held = { readonly request: RequestView; readonly held: HeldAnswer | null };

/**
 * Takes an answer, or a question to the seller, and sends it when its time has come: until then its author can take it
 * back. Whoever writes holds the request. A later text of the same author takes the place of one that still waits.
 */
export async function holdAnswer(desk: Desk, act: Act, body: HeldBody): Promise<Outcome<Held>> {
  const ready = await checkBody(desk, act, body);
  if ("problem" in ready) return ready;
  const { undoSeconds } = desk.config.desk;
  const sendAt = new Date(desk.now().getTime() + undoSeconds * 1000).toISOString();
  const refusal = await applyChange(desk, act, (changing) =>
    undoSeconds === 0 ? writeBody(desk, changing, ready) : holdIn(changing, ready, sendAt),
  );
  if (refusal) return refusal;
  const view = await viewRequest(desk, act.viewer, act.id);
  if ("problem" in view) return view;
  const row = await desk.store.read
    .selectFrom("held_answer")
    .selectAll()
    .where("request", "=", act.id)
    .where("account", "=", act.viewer.id)
    .executeTakeFirst();
  return { answer: { request: view.answer, held: row ? await heldView(desk, act.viewer, row) : null } };
}

function holdIn(changing: Changing, given: ReadyBody, sendAt: string): Promise<Refusal | undefined> {
  const { key: keyed, body } = given.ready;
  return oncePerKey(changing, keyed, async () => {
    const admission = await admitted(changing, eventOf(given));
    if (typeof admission !== "string") return admission;
    if (given.kind === "answer" && "problem" in given.ready.sources) return given.ready.sources;
    const claimed = await hold(changing);
    if ("problem" in claimed) return claimed;
    const { trx, request, by: account, at: clickedAt } = claimed;
    if (!(await areOwn(trx, account, body.files))) return { problem: "file-unknown" };
    const before = await trx
      .selectFrom("held_answer")
      .select(["key", "problem"])
      .where("request", "=", request.id)
      .executeTakeFirst();
    // The same call again: its time goes on as it was.
    if (before?.key === body.key && before.problem === null) return undefined;
    await trx.deleteFrom("held_answer").where("request", "=", request.id).execute();
    await trx
      .insertInto("held_answer")
      .values({
        request: request.id,
        account,
        key: body.key,
        kind: given.kind,
        body: JSON.stringify(body),
        clickedAt,
        sendAt,
        problem: null,
      })
      .execute();
    return undefined;
  });
}

function eventOf(given: ReadyBody): "paused" | "answered" | "noted" {
  if (given.kind === "question") return "paused";
  return given.ready.body.complete ? "answered" : "noted";
}
