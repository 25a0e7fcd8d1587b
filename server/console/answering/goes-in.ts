import type { HeldAnswer } from "../../../core/contract/answering.ts";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { answeringMessages } from "./answering-messages.ts";
import { secondsLeft } from "./held-answers.ts";

/** When what is on its way goes, in words that count down. */
export function goesIn(held: HeldAnswer): string {
  const say = answeringMessages(language.value);
  const left = secondsLeft(held, now.value);
  return held.kind === "question" ? say.heldQuestionIn(held.request, left) : say.heldIn(held.request, left);
}
