import type { JSX } from "preact";
import type { Source } from "../../../core/contract/request.ts";
import type { Hit } from "../../../core/contract/search.ts";
import { hitMessages } from "../../../ui/hit-messages.ts";
import { Icon } from "../../../ui/icon.tsx";
import { KindIcon } from "../../../ui/kind.tsx";
import { placeLabel } from "../../../ui/place-label.ts";
import { language } from "../platform/language.ts";
import { contextMessages } from "./context-messages.ts";

type Given = {
  readonly places: readonly Hit[] | null;
  readonly cited: readonly Source[];
  readonly onInsert: (hit: Hit) => void;
};

/** Places of the portal that fit the question; each goes into the answer by its number. */
export function PlacesCard({ places, cited, onInsert }: Given): JSX.Element {
  const say = contextMessages(language.value);
  return (
    <section class="card card-places">
      <h2 class="card-name card-name-keys">
        {say.matching}
        <span class="card-keys">
          <kbd class="key">Alt</kbd> {say.matchingKeys}
        </span>
      </h2>
      {places?.length === 0 && <p class="muted">{say.noneMatching}</p>}
      <ul class="places">
        {places?.map((hit, index) => {
          const headed = hit.heading !== undefined && hit.heading !== hit.title;
          const inserted = cited.some(({ record }) => record === hit.record);
          return (
            <li key={hit.record}>
              <button
                type="button"
                class="place"
                aria-keyshortcuts={`Alt+${index + 1}`}
                onClick={() => onInsert(hit)}
              >
                <kbd class="key">{index + 1}</kbd>
                <span class="visually-hidden">{say.insert}: </span>
                <KindIcon kind={hit.kind} size={16} />
                <span class="place-words" lang={hit.language}>
                  <span class="clip place-title">{headed ? hit.heading : hit.title}</span>
                  <span class="clip muted">
                    {[
                      headed ? hit.title : hit.path.join(" › "),
                      placeLabel(hit.place, hit.kind, language.value),
                      hit.newer === undefined ? null : hitMessages(language.value).earlierEdition,
                    ]
                      .filter(Boolean)
                      .join(" · ")}
                  </span>
                </span>
                {inserted && (
                  <span class="place-inserted">
                    <Icon name="check" label={say.inserted} />
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
