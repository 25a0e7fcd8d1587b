import type { JSX } from "preact";
import type { AskedHere } from "../../../core/contract/page-study.ts";
import type { Source } from "../../../core/contract/request.ts";
import { Icon } from "../../../ui/icon.tsx";
import { KindIcon } from "../../../ui/kind.tsx";
import { useApp } from "../../palette/app-context.ts";
import { beforeMessages } from "./before-messages.ts";

type Given = { readonly here: AskedHere; readonly onOpen: (answer: Source) => void };

/** That colleagues asked about this page, and what all may read since. */
export function AskedHereLine({ here: { colleagues, answers }, onOpen }: Given): JSX.Element {
  const { language } = useApp();
  const say = beforeMessages(language);
  return (
    <div class="before-line">
      <Icon name="people" size={16} />
      <span class="before-words">
        {say.askedHere(colleagues, answers.length)}
        {answers.length > 0 && (
          <span class="offered-sources">
            {answers.map((answer) => (
              <button
                type="button"
                class="link-button"
                key={answer.record}
                aria-label={say.openAnswer(answer.title)}
                onClick={() => onOpen(answer)}
              >
                <KindIcon kind={answer.kind} /> <span lang="ru">{answer.title}</span>
              </button>
            ))}
          </span>
        )}
      </span>
    </div>
  );
}
