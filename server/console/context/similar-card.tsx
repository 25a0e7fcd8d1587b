import type { JSX } from "preact";
import type { PastAnswer, Similar } from "../../../core/contract/answering.ts";
import { Icon } from "../../../ui/icon.tsx";
import { KindIcon } from "../../../ui/kind.tsx";
import { answerNote } from "../composer/picker-answers.tsx";
import { language } from "../platform/language.ts";
import { Link } from "../router/link.tsx";
import { merging } from "../answering/open-merge.ts";
import { answeringMessages } from "../answering/answering-messages.ts";
import { contextMessages } from "./context-messages.ts";
import { shownPlaces } from "./shown-places.ts";

type Given = {
  readonly request: number;
  readonly similar: Similar | null;
  /** Whether this request can still be merged. */
  readonly isOpen: boolean;
  readonly onInsert: (answer: PastAnswer) => void;
};

/** Answers to questions like this one, each by its number, and open requests that may be the same. */
export function SimilarCard({ request, similar, isOpen, onInsert }: Given): JSX.Element | null {
  const say = contextMessages(language.value);
  const same = isOpen ? (similar?.open.filter((one) => one.same) ?? []) : [];
  if (similar === null || similar.answers.length + same.length === 0) return null;
  return (
    <section class="card">
      <h2 class="card-name">{say.similar}</h2>
      <ul class="places">
        {similar.answers.map((answer, index) => (
          <li key={answer.request}>
            <button
              type="button"
              class="place"
              {...(index < shownPlaces.answers
                ? { "aria-keyshortcuts": `Alt+${shownPlaces.places + index + 1}` }
                : {})}
              title={answer.text}
              onClick={() => onInsert(answer)}
            >
              {index < shownPlaces.answers ? (
                <kbd class="key">{shownPlaces.places + index + 1}</kbd>
              ) : (
                <span class="place-keyless" />
              )}
              <span class="visually-hidden">{say.insertAnswer}: </span>
              <KindIcon kind="answer" size={16} />
              <span class="place-words">
                <span class="clip place-title">{answer.question ?? answer.text}</span>
                <span class="clip muted">
                  {[answer.same ? say.sameAsked : null, answerNote(answer)].filter(Boolean).join(" · ")}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {same.length > 0 && (
        <div class="same-open">
          <p>{say.sameOpen(same.length)}</p>
          <ul class="same-list">
            {same.map(({ id, seller }) => (
              <li key={id}>
                <Link to={{ name: "request", id }} class="merged-link">
                  {[answeringMessages(language.value).number(id), seller?.name].filter(Boolean).join(", ")}
                </Link>
              </li>
            ))}
          </ul>
          <button
            type="button"
            class="button"
            aria-keyshortcuts="Alt+J"
            onClick={() => (merging.value = request)}
          >
            <Icon name="forward" />
            {say.merge}
            <span class="keys" aria-hidden="true">
              <kbd class="key">Alt</kbd>
              <kbd class="key">J</kbd>
            </span>
          </button>
        </div>
      )}
    </section>
  );
}
