import type { JSX } from "preact";
import type { Hit } from "../../../core/contract/search.ts";
import { KindIcon } from "../../../ui/kind.tsx";
import { MarkedText } from "../../../ui/marked-text.tsx";
import { placeTitle } from "../../../ui/place-title.ts";
import { useApp } from "../../palette/app-context.ts";
import { snippetWindow } from "../../palette/snippet-window.ts";
import { beforeMessages } from "./before-messages.ts";

type Given = {
  readonly hits: readonly Hit[];
  readonly onOpen: (hit: Hit) => void;
  readonly onSolved: (hit: Hit) => void;
};

/** Places that may answer the question: each opens, and each can be it. */
export function OfferedList({ hits, onOpen, onSolved }: Given): JSX.Element | null {
  const { language } = useApp();
  const say = beforeMessages(language);
  if (hits.length === 0) return null;
  return (
    <section class="offered">
      <h2 class="offered-name">{say.written}</h2>
      <ul>
        {hits.map((hit) => {
          const title = placeTitle(hit);
          return (
            <li class="offered-row" key={hit.record}>
              <button type="button" class="offered-place" onClick={() => onOpen(hit)}>
                <KindIcon kind={hit.kind} />
                <span class="offered-words" lang={hit.language}>
                  <span class="offered-title">{title}</span>
                  <span class="offered-text">
                    {hit.snippet && <MarkedText {...snippetWindow(hit.snippet)} />}
                  </span>
                </span>
              </button>
              <button
                type="button"
                class="button offered-it"
                aria-label={say.thisIsItOf(title)}
                onClick={() => onSolved(hit)}
              >
                {say.thisIsIt}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
