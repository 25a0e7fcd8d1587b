import type { NewMessage, RequestView } from "../../core/contract/request.ts";
import type { Outcome } from "../outcome.ts";
import { type Act, changeRequest } from "./change-request.ts";
import type { Desk } from "./desk.ts";
import { checkQuestion, writeQuestion } from "./write-question.ts";

/** Asks the seller something at once: the clock stands still until they reply. */
export async function askSeller(desk: Desk, act: Act, body: NewMessage): Promise<Outcome<RequestView>> {
  const ready = checkQuestion(act, body);
  if ("problem" in ready) return ready;
  return changeRequest(desk, act, (changing) => writeQuestion(desk, changing, ready));
}
