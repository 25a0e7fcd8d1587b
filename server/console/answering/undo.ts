import type { HeldAnswer } from "../../../core/contract/answering.ts";
import { notice } from "../frame/notice.tsx";
import { language } from "../platform/language.ts";
import { refreshRow } from "../queue/queue-rows.ts";
import { go } from "../router/router.ts";
import { answeringMessages } from "./answering-messages.ts";
import { heldAnswers, takeBack } from "./held-answers.ts";

/** Takes the latest answer back that still waits. @returns whether there was one */
export function undoLatest(): boolean {
  const waiting = heldAnswers.peek().filter(({ problem }) => problem === null);
  const latest = waiting.toSorted((a, b) => Date.parse(b.sendAt) - Date.parse(a.sendAt))[0];
  if (!latest) return false;
  void undo(latest);
  return true;
}

/** Takes an answer back and goes where its text stands again. */
export async function undo({ request, kind }: Pick<HeldAnswer, "request" | "kind">): Promise<void> {
  const say = answeringMessages(language.value);
  const outcome = await takeBack(request);
  refreshRow(request);
  if (outcome === "offline") return notice(say.takeBackFailed, "danger");
  if (outcome === "sent") return notice(say.tooLate, "danger");
  notice(kind === "question" ? say.questionTakenBack : say.takenBack);
  go({ name: "request", id: request });
}
