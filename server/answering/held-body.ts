import type { Selectable } from "kysely";
import { NewAnswer, NewMessage } from "../../core/contract/request.ts";
import type { Act, Changing } from "../desk/change-request.ts";
import { checkAnswer, type ReadyAnswer } from "../desk/check-answer.ts";
import type { Desk } from "../desk/desk.ts";
import { writeAnswer } from "../desk/write-answer.ts";
import { checkQuestion, type ReadyQuestion, writeQuestion } from "../desk/write-question.ts";
import type { Refusal } from "../outcome.ts";
import type { AnsweringTables } from "../store/answering-tables.ts";

export type HeldRow = Selectable<AnsweringTables["held_answer"]>;

/** What is on its way to a seller, as it was given. */
export type HeldBody =
  | { readonly kind: "answer"; readonly body: NewAnswer }
  | { readonly kind: "question"; readonly body: NewMessage };

/** What may be written. */
export type ReadyBody =
  | { readonly kind: "answer"; readonly ready: ReadyAnswer }
  | { readonly kind: "question"; readonly ready: ReadyQuestion };

export function bodyOf({ kind, body }: Pick<HeldRow, "kind" | "body">): HeldBody {
  const given: unknown = JSON.parse(body);
  return kind === "answer" ? { kind, body: NewAnswer.parse(given) } : { kind, body: NewMessage.parse(given) };
}

export async function checkBody(desk: Desk, act: Act, held: HeldBody): Promise<ReadyBody | Refusal> {
  if (held.kind === "question") {
    const ready = checkQuestion(act, held.body);
    return "problem" in ready ? ready : { kind: "question", ready };
  }
  const ready = await checkAnswer(desk, act, held.body);
  return "problem" in ready ? ready : { kind: "answer", ready };
}

export function writeBody(desk: Desk, changing: Changing, body: ReadyBody): Promise<Refusal | undefined> {
  return body.kind === "question"
    ? writeQuestion(desk, changing, body.ready)
    : writeAnswer(desk, changing, body.ready);
}
