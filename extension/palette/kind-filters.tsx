import type { JSX } from "preact";
import type { DocumentKind } from "../../core/contract/record.ts";
import type { SearchAnswer } from "../../core/contract/search.ts";
import { kindName } from "../../ui/kind.tsx";
import { useApp } from "./app-context.ts";
import { paletteMessages } from "./palette-messages.ts";

const always: readonly DocumentKind[] = ["page", "pdf", "sheet", "video", "answer"];
const rare: readonly DocumentKind[] = ["document", "slides", "text", "audio"];

type Given = {
  readonly counts: SearchAnswer["counts"];
  readonly total: number;
  readonly chosen: DocumentKind | null;
  readonly onChoose: (kind: DocumentKind | null) => void;
};

/** Kinds with their counts. Usual kinds always stand there, so that nothing shifts while one types. */
export function KindFilters({ counts, total, chosen, onChoose }: Given): JSX.Element {
  const { language } = useApp();
  const say = paletteMessages(language);
  const further = rare.filter((kind) => kind === chosen || (counts[kind] ?? 0) > 0);
  const choices: (DocumentKind | null)[] = [null, ...always, ...further];
  return (
    <fieldset class="filters" role="radiogroup" aria-label={say.filters} onWheel={scrollAcross}>
      {choices.map((kind) => (
        <label class="filter" key={kind ?? "all"}>
          <input
            type="radio"
            class="visually-hidden"
            name="kind"
            checked={kind === chosen}
            onChange={() => onChoose(kind)}
          />
          {kind === null ? say.all : kindName(kind, language)}
          <span class="filter-count figures">{kind === null ? total : (counts[kind] ?? 0)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** A wheel that turns one way only reaches what does not fit. */
function scrollAcross(event: WheelEvent): void {
  if (event.currentTarget instanceof HTMLElement) event.currentTarget.scrollLeft += event.deltaY;
}
