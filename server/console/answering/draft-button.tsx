import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { Composing } from "../composer/use-composing.ts";
import { notice } from "../frame/notice.tsx";
import { deskCall } from "../platform/desk-call.ts";
import { language } from "../platform/language.ts";
import { answeringMessages } from "./answering-messages.ts";
import { drafting } from "./drafting.ts";

/** Asks for a draft where the configuration has a model; what was typed stays, the draft comes after it. */
export function DraftButton({
  request,
  composing,
}: {
  request: number;
  composing: Composing;
}): JSX.Element | null {
  const say = answeringMessages(language.value);
  const busy = useSignal(false);
  const here = useRef(true);
  useEffect(
    () => () => {
      here.current = false;
    },
    [],
  );
  const offered = drafting.value;
  if (!offered.on) return null;
  const draft = async (): Promise<void> => {
    if (busy.value) return;
    busy.value = true;
    const called = await deskCall(endpoints.draftAnswer, { params: { id: request } });
    if (!here.current) return;
    busy.value = false;
    if (called.kind !== "ok")
      return notice(called.kind === "problem" ? called.problem.detail : say.draftFailed, "danger");
    const end = composing.draft.peek().answer.length;
    composing.insertAnswer(called.answer, { from: end, to: end });
    composing.set({ draftedBy: offered.model });
  };
  const told = say.draftBy(offered.model, offered.keeps);
  return (
    <span class="draft-offer">
      <button
        type="button"
        class="tool"
        aria-disabled={busy.value}
        aria-describedby="draft-keeps"
        disabled={composing.previewing.value}
        title={told}
        onClick={() => void draft()}
      >
        {busy.value ? say.drafting : say.draft}
      </button>
      <span id="draft-keeps" class="draft-keeps clip" title={told}>
        {offered.keeps}
      </span>
    </span>
  );
}
