import type { JSX } from "preact";
import { notYetMessages } from "../ask/not-yet-messages.ts";
import { useNotYet } from "../ask/use-not-yet.ts";
import { useApp } from "./app-context.ts";
import { paletteMessages } from "./palette-messages.ts";

/** Said where no place has what was asked: how much was searched, and what to do. */
export function NothingFound(): JSX.Element {
  const { state, language } = useApp();
  const say = paletteMessages(language);
  const notYet = useNotYet();
  return (
    <div class="nothing" role="presentation">
      <p class="nothing-title">{say.nothing}</p>
      {notYet !== null && <p>{notYetMessages(language).why(notYet.day)}</p>}
      {notYet === null && state.documents > 0 && <p>{say.nothingSearched(state.documents)}</p>}
    </div>
  );
}
