import type { JSX } from "preact";
import { Icon } from "../../../ui/icon.tsx";
import { answeringMessages } from "../answering/answering-messages.ts";
import { language } from "../platform/language.ts";
import type { Draft } from "./draft.ts";

/** That a text began as a model's draft: until it is sent, a person is to read it. */
export function DraftedTold({ draft }: { draft: Draft }): JSX.Element | null {
  if (draft.draftedBy === null || draft.mode !== "answer" || draft.answer.trim() === "") return null;
  return (
    <p class="drafted">
      <Icon name="warning" /> {answeringMessages(language.value).drafted(draft.draftedBy)}
    </p>
  );
}
