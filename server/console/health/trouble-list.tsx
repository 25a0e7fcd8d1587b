import type { JSX } from "preact";
import type { CrawlTrouble } from "../../../core/contract/crawl-run.ts";
import { Icon } from "../../../ui/icon.tsx";
import { language } from "../platform/language.ts";
import { healthMessages } from "./health-messages.ts";
import { sentence } from "./sentence.ts";

type Given = {
  readonly troubles: readonly CrawlTrouble[];
  /** Shows the details of the source that has the trouble; left out within these details. */
  readonly onShow?: (source: string) => void;
};

export function TroubleList({ troubles, onShow }: Given): JSX.Element {
  const say = healthMessages(language.value);
  return (
    <ul class="fixes">
      {troubles.map(({ kind, source, said }) => (
        <li key={`${kind} ${source} ${said.ru}`} class="fix">
          <Icon name="alert" />
          <span class="fix-words">
            {sentence(said[language.value])}
            {onShow && source !== null && <span class="fix-source">{source}</span>}
          </span>
          {onShow && source !== null && (
            <button
              type="button"
              class="link-button"
              aria-label={`${say.fixShow}: ${say.fixShowOf(source)}`}
              onClick={() => onShow(source)}
            >
              {say.fixShow}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
