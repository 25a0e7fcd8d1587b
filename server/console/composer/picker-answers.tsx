import type { JSX } from "preact";
import type { PastAnswer } from "../../../core/contract/answering.ts";
import { Icon } from "../../../ui/icon.tsx";
import { KindIcon } from "../../../ui/kind.tsx";
import { shortDate } from "../../../ui/time.ts";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { Link } from "../router/link.tsx";
import { composerMessages } from "./composer-messages.ts";
import { MessageBody } from "./message-body.tsx";

/** An answer given before, as a line of a list. */
export function AnswerLine({ answer }: { answer: PastAnswer }): JSX.Element {
  return (
    <>
      <KindIcon kind="answer" />
      <span class="picker-words">
        <span class="picker-title">{answer.question ?? answer.text}</span>
        <span class="clip muted">{answer.text.replaceAll(/[*_>#]|\[\d+\]/g, "")}</span>
        <span class="clip picker-place">{answerNote(answer)}</span>
      </span>
    </>
  );
}

/** How it was rated, and when it was given. */
export function answerNote({ answeredAt, result, closed }: PastAnswer): string {
  const say = composerMessages(language.value);
  const rated = { complete: say.ratedComplete, partly: say.ratedPartly, incomplete: null };
  return [
    result === null ? null : rated[result],
    say.answeredOn(shortDate(answeredAt, now.value, language.value)),
    closed > 0 ? `−${closed}` : null,
  ]
    .filter(Boolean)
    .join(" · ");
}

/** The whole answer beside the list, with the sources that this seller may see. */
export function AnswerBeside({
  answer,
  onInsert,
}: {
  answer: PastAnswer;
  onInsert: () => void;
}): JSX.Element {
  const say = composerMessages(language.value);
  return (
    <div class="picker-section">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a text that scrolls must be reachable by keyboard */}
      <section class="picker-text picker-answer" aria-label={say.pastAnswers} tabIndex={0}>
        {answer.question !== null && <p class="picker-section-title">{answer.question}</p>}
        <MessageBody text={answer.text} sources={answer.sources} name={`past-${answer.request}`} />
        {answer.closed > 0 && (
          <p class="picker-closed">
            <Icon name="lock" /> {say.closedSources(answer.closed)}
          </p>
        )}
      </section>
      <div class="picker-acts">
        <button type="button" class="button" tabIndex={-1} onClick={onInsert}>
          {say.insertAnswer} <kbd class="key">↵</kbd>
        </button>
        <Link to={{ name: "request", id: answer.request }} class="button button-quiet" tabIndex={-1}>
          <Icon name="open" /> {say.openRequest}
        </Link>
      </div>
    </div>
  );
}
