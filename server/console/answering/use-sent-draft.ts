import { useEffect } from "preact/hooks";
import type { RequestView } from "../../../core/contract/request.ts";
import { afterSending, hasText, wasSent } from "../composer/draft.ts";
import type { Composing } from "../composer/use-composing.ts";
import { takenBack } from "./held-answers.ts";

/** Lets a draft go once the thread has it, and brings one back that was taken back, where it is not there any more. */
export function useSentDraft(composing: Composing, request: RequestView, account: string): void {
  const { draft } = composing;
  const { messages } = request;
  useEffect(() => {
    const kept = draft.peek();
    if (wasSent(kept, { messages }, account)) composing.set(afterSending(kept));
  }, [account, composing, draft, messages]);
  const back = takenBack.value;
  useEffect(() => {
    if (back === null || back.request !== request.id) return;
    takenBack.value = null;
    if (!hasText(draft.peek())) {
      const { kind, text, complete, sources, files, without } = back;
      composing.set(
        kind === "question"
          ? { mode: "ask", ask: text, files }
          : { mode: "answer", answer: text, complete, sources, files, without },
      );
    }
    composing.focus();
  }, [back, composing, draft, request.id]);
}
