import type { JSX } from "preact";
import { useApp } from "./app-context.ts";
import { paletteMessages } from "./palette-messages.ts";

/** Said where no place has what was asked: how much was searched, and what to do. */
export function NothingFound({ ofKind }: { ofKind: boolean }): JSX.Element {
  const { state, language } = useApp();
  const say = paletteMessages(language);
  return (
    <div class="nothing" role="presentation">
      <p class="nothing-title">{ofKind ? say.nothingOfKind : say.nothing}</p>
      {!ofKind && state.documents > 0 && <p>{say.nothingSearched(state.documents)}</p>}
    </div>
  );
}
