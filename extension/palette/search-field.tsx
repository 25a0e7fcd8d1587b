import type { JSX, RefObject } from "preact";
import { Icon } from "../../ui/icon.tsx";
import { shownHotkey } from "../platform/shown-hotkey.ts";
import { useApp } from "./app-context.ts";
import { Keys } from "./keys.tsx";
import { paletteMessages } from "./palette-messages.ts";
import type { RowNews } from "./use-row-actions.ts";

type Given = {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly text: string;
  readonly selected: string | null;
  readonly expanded: boolean;
  readonly found: number | null;
  /** Said in the count's place. */
  readonly news: RowNews | null;
  readonly onType: (text: string) => void;
};

/** The one field. The list is steered from here: the focus never leaves it. */
export function SearchField({ input, text, selected, expanded, found, news, onType }: Given): JSX.Element {
  const { language, surface, state } = useApp();
  const say = paletteMessages(language);
  return (
    <div class="field">
      <Icon name="search" size={20} />
      <input
        ref={input}
        type="text"
        role="combobox"
        class="field-input"
        aria-label={say.fieldName}
        aria-autocomplete="list"
        aria-controls="results"
        aria-expanded={expanded}
        {...(selected ? { "aria-activedescendant": selected } : {})}
        placeholder={say.title}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        maxLength={10_000}
        value={text}
        onInput={(event) => onType(event.currentTarget.value)}
      />
      <output class="field-news">{newsWords(news, say)}</output>
      {found !== null && !newsWords(news, say) && <span class="field-found figures">{say.found(found)}</span>}
      <Keys of={surface === "overlay" ? shownHotkey(state.policy.hotkey) : ["/"]} />
    </div>
  );
}

function newsWords(news: RowNews | null, say: ReturnType<typeof paletteMessages>): string {
  if (news?.kind === "copied") return say.copied;
  return news?.kind === "not-copied" ? say.notCopied : "";
}
