import type { JSX } from "preact";
import { placeholdersIn } from "../../../core/desk/fill-placeholders.ts";
import { language } from "../platform/language.ts";
import { composerMessages } from "./composer-messages.ts";
import { textOf } from "./draft.ts";
import type { Composing } from "./use-composing.ts";

/** Brackets that wait to be filled; a click goes to each. */
export function UnfilledTold({ composing }: { composing: Composing }): JSX.Element | null {
  const say = composerMessages(language.value);
  const places = placeholdersIn(textOf(composing.draft.value));
  if (places.length === 0) return null;
  return (
    <p class="unfilled">
      {say.unfilled}
      {places.map(({ word, from, to }) => (
        <button
          key={from}
          type="button"
          class="chip chip-warn unfilled-word"
          onClick={() => {
            composing.field.current?.focus();
            composing.field.current?.setSelectionRange(from, to);
          }}
        >
          {`{${word}}`}
        </button>
      ))}
    </p>
  );
}
