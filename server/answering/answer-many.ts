import type { AnswerToMany, ManyAnswered } from "../../core/contract/answering.ts";
import type { NewAnswer } from "../../core/contract/request.ts";
import { fillPlaceholders, placeholdersIn } from "../../core/desk/fill-placeholders.ts";
import { placeholderValues } from "../../core/desk/placeholder-values.ts";
import type { Language } from "../../core/language/define-messages.ts";
import { cleanText } from "../desk/clean-text.ts";
import type { Desk } from "../desk/desk.ts";
import type { Viewer } from "../desk/request-access.ts";
import { viewRequest } from "../desk/request-view.ts";
import type { Outcome, Refusal } from "../outcome.ts";
import { problemOf } from "../problem-response.ts";
import { holdAnswer } from "./hold-answer.ts";

type By = { readonly agent: Viewer & { readonly name: string }; readonly language: Language };

/**
 * One answer to several requests. Each is an answer of its own: filled from its request, judged for its seller, on its own
 * clock; what stands in the way of one stands in the way of none of the others.
 */
export async function answerMany(
  desk: Desk,
  { requests, ...body }: AnswerToMany,
  { agent, language }: By,
): Promise<Outcome<ManyAnswered>> {
  if (cleanText(body.text) === "") return { problem: "empty-text" };
  if (body.complete && body.sources.length === 0 && body.without === undefined)
    return { problem: "source-missing" };
  const outcomes: ManyAnswered["outcomes"] = [];
  for (const { id, key } of requests) {
    const refusal = await answerOne(desk, { ...body, key }, { agent, id });
    outcomes.push({
      request: id,
      problem: refusal?.problem ?? null,
      detail: refusal ? problemOf(refusal, language).detail : null,
    });
  }
  return { answer: { outcomes } };
}

async function answerOne(
  desk: Desk,
  body: NewAnswer,
  { agent, id }: Pick<By, "agent"> & { readonly id: number },
): Promise<Refusal | undefined> {
  const view = await viewRequest(desk, agent, id);
  if ("problem" in view) return view;
  const { answer: request } = view;
  const values = placeholderValues(
    { ...request, dueAt: request.clock.dueAt, shared: (request.merged?.length ?? 0) > 0 },
    agent,
    desk.now().toISOString(),
  );
  const text = fillPlaceholders(body.text, values);
  if (placeholdersIn(text).length > 0) return { problem: "placeholder-unfilled" };
  const held = await holdAnswer(desk, { viewer: agent, id }, { kind: "answer", body: { ...body, text } });
  return "problem" in held ? held : undefined;
}
