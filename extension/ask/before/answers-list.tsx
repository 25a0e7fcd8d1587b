import type { JSX } from "preact";
import type { OfferedAnswer } from "../../../core/contract/answering.ts";
import type { Source } from "../../../core/contract/request.ts";
import { KindIcon } from "../../../ui/kind.tsx";
import { Markdown } from "../../../ui/markdown/markdown.tsx";
import { placeTitle } from "../../../ui/place-title.ts";
import { longDay } from "../../../ui/time.ts";
import { useApp } from "../../palette/app-context.ts";
import { beforeMessages } from "./before-messages.ts";

type Given = {
  readonly answers: readonly OfferedAnswer[];
  readonly now: number;
  readonly onOpen: (source: Source) => void;
  /** The answer is the one, and this is its record, or the place that it stands on. */
  readonly onSolved: (place: { readonly record: string }) => void;
};

/** Answers kept for all, then such that colleagues got to the same question: each with the places that it cites. */
export function AnswersList({ answers, ...given }: Given): JSX.Element {
  const { language } = useApp();
  const say = beforeMessages(language);
  return (
    <>
      <NamedAnswers name={say.ready} answers={answers.filter(({ kept }) => kept)} {...given} />
      <NamedAnswers name={say.answered} answers={answers.filter(({ kept }) => !kept)} {...given} />
    </>
  );
}

function NamedAnswers({
  name,
  answers,
  now,
  onOpen,
  onSolved,
}: Given & { readonly name: string }): JSX.Element | null {
  const { language } = useApp();
  const say = beforeMessages(language);
  if (answers.length === 0) return null;
  return (
    <section class="offered">
      <h2 class="offered-name">{name}</h2>
      <ul>
        {answers.map(({ text, sources, answeredOn, kept }) => {
          const day = longDay(answeredOn, now, language);
          const it = kept ?? sources[0];
          return (
            <li class="offered-row offered-answer" key={text}>
              <div class="offered-words">
                {kept && (
                  <p class="offered-title">
                    <KindIcon kind="answer" /> {kept.title}
                  </p>
                )}
                <Markdown
                  text={text}
                  citing={{
                    count: sources.length,
                    label: (number) => {
                      const source = sources[number - 1];
                      return say.openPlace(number, source ? placeTitle(source) : "");
                    },
                    onCite: (number) => {
                      const source = sources[number - 1];
                      if (source) onOpen(source);
                    },
                  }}
                />
                <p class="offered-sources">
                  <span>{kept ? say.checkedOn(day) : say.answeredOn(day)}</span>
                  {sources.map((source) => (
                    <button
                      type="button"
                      class="link-button"
                      key={source.record}
                      onClick={() => onOpen(source)}
                    >
                      <KindIcon kind={source.kind} /> {placeTitle(source)}
                    </button>
                  ))}
                </p>
              </div>
              {it && (
                <button
                  type="button"
                  class="button offered-it"
                  aria-label={say.thisIsItOf(kept?.title ?? beginningOf(text))}
                  onClick={() => onSolved(it)}
                >
                  {say.thisIsIt}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const spokenCharacters = 60;

function beginningOf(text: string): string {
  return text.replaceAll(/\s*\[\d+\]/g, "").slice(0, spokenCharacters);
}
