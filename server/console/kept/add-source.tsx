import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { Source } from "../../../core/contract/request.ts";
import { KindIcon } from "../../../ui/kind.tsx";
import { placeTitle } from "../../../ui/place-title.ts";
import { sourceOfHit } from "../composer/source-of-hit.ts";
import { useFoundSources } from "../composer/use-found-sources.ts";
import { language } from "../platform/language.ts";
import { keptMessages } from "./kept-messages.ts";

type Given = { readonly sources: readonly Source[]; readonly onAdd: (source: Source) => void };

/** Finds a section of the portal for a kept answer to rest on. */
export function AddSource({ sources, onAdd }: Given): JSX.Element {
  const say = keptMessages(language.value);
  const query = useSignal("");
  const found = useFoundSources(query).value;
  // A kept answer rests on the portal alone.
  const hits =
    found.kind === "found"
      ? found.hits.filter(
          ({ kind, record }) => kind !== "answer" && !sources.some((source) => source.record === record),
        )
      : [];
  return (
    <div class="kept-add">
      <input
        class="input"
        type="search"
        aria-label={say.addSource}
        placeholder={say.addSource}
        value={query.value}
        onInput={(event) => (query.value = event.currentTarget.value)}
        onKeyDown={(event) => {
          // Enter in a field would send the form around it.
          if (event.key === "Enter") event.preventDefault();
        }}
      />
      {found.kind === "found" && query.value.trim() !== "" && (
        <ul class="kept-found">
          {hits.length === 0 && <li class="muted">{say.noneFound}</li>}
          {hits.map((hit) => (
            <li key={hit.record}>
              <button
                type="button"
                class="menu-item"
                aria-label={say.add(placeTitle(hit))}
                onClick={() => {
                  query.value = "";
                  onAdd(sourceOfHit(hit));
                }}
              >
                <KindIcon kind={hit.kind} size={16} />
                <span class="clip">{placeTitle(hit)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
