import type { JSX } from "preact";
import type { Language } from "../../core/language/define-messages.ts";
import { Icon } from "../../ui/icon.tsx";
import { useApp } from "../palette/app-context.ts";
import { askMessages } from "./ask-messages.ts";
import { notYetMessages } from "./not-yet-messages.ts";
import type { AskFailureKind } from "./use-asking.ts";

/** Says why a question was not sent, and what to do. The region stands ready so that its text is spoken. */
export function AskFailure({ failure }: { failure: AskFailureKind | null }): JSX.Element {
  const { language } = useApp();
  return (
    <div role="alert" class={failure ? "note note-warn" : ""}>
      {failure && (
        <>
          <Icon name="alert" />
          <span class="note-text">{wording(failure, language)}</span>
        </>
      )}
    </div>
  );
}

function wording(failure: AskFailureKind, language: Language): string {
  const say = askMessages(language);
  switch (failure.kind) {
    case "empty":
      return say.empty;
    case "too-long":
      return say.tooLong(failure.over);
    case "covered":
      return say.covered;
    case "not-connected":
      return say.notConnected;
    case "not-yet":
      return notYetMessages(language).why(failure.day);
    case "files":
      return say.filesNotKept;
    case "not-kept":
      return say.notKept;
  }
}
