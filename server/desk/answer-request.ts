import type { NewAnswer, RequestView } from "../../core/contract/request.ts";
import type { Outcome } from "../outcome.ts";
import { type Act, changeRequest } from "./change-request.ts";
import { checkAnswer } from "./check-answer.ts";
import type { Desk } from "./desk.ts";
import { writeAnswer } from "./write-answer.ts";

/** Answers a request at once. */
export async function answerRequest(desk: Desk, act: Act, body: NewAnswer): Promise<Outcome<RequestView>> {
  const ready = await checkAnswer(desk, act, body);
  if ("problem" in ready) return ready;
  return changeRequest(desk, act, (changing) => writeAnswer(desk, changing, ready));
}
