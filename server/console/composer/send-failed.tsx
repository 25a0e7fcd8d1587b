import type { JSX } from "preact";
import type { Problem } from "../../../core/contract/problem.ts";
import { Icon } from "../../../ui/icon.tsx";
import { notice } from "../frame/notice.tsx";
import { language } from "../platform/language.ts";
import { composerMessages } from "./composer-messages.ts";

/** Why a text was not sent. */
export type SendFailure =
  | { kind: "told"; why: string }
  | { kind: "offline" }
  | { kind: "problem"; problem: Problem };

type Given = {
  readonly failure: SendFailure;
  readonly text: string;
  readonly onAgain: () => void;
  readonly onNext: () => void;
};

/** What happened to the text that was not sent, and the ways to go on. */
export function SendFailed({ failure, text, onAgain, onNext }: Given): JSX.Element {
  const say = composerMessages(language.value);
  const taken =
    failure.kind === "problem" && (failure.problem.code === "claimed" || failure.problem.code === "closed");
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    notice(say.copied);
  };
  return (
    <div class="send-failed" role="alert">
      <Icon name={failure.kind === "offline" ? "offline" : "alert"} />
      <span class="send-why">{whyOf(failure)}</span>
      {failure.kind === "offline" && (
        <button type="button" class="link-button" onClick={onAgain}>
          {say.again}
        </button>
      )}
      {taken && (
        <>
          <button type="button" class="link-button" onClick={() => void copy()}>
            {say.copy}
          </button>
          <button type="button" class="link-button" onClick={onNext}>
            {say.next}
          </button>
        </>
      )}
    </div>
  );
}

function whyOf(failure: SendFailure): string {
  const say = composerMessages(language.value);
  if (failure.kind === "told") return failure.why;
  if (failure.kind === "offline") return say.offline;
  const { code, detail, person, errors } = failure.problem;
  if (code === "claimed" && person) return say.claimedBy(person.name);
  if (code === "closed") return say.closed;
  const named = code === "source-not-for-seller" ? (errors ?? []).map(({ message }) => `«${message}»`) : [];
  return named.length > 0 ? `${say.closedToSource(named.join(", "))} ${detail}` : detail;
}
