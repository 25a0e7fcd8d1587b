import type { JSX } from "preact";
import { answeringMessages } from "../answering/answering-messages.ts";
import { answeringMany } from "../answering/open-many.ts";
import { language } from "../platform/language.ts";
import { opened } from "../routing/opened.ts";
import { routingMessages } from "../routing/routing-messages.ts";
import { clearSelected, selectedRows } from "./selected-rows.ts";

/** What can be done with the requests that are picked out. */
export function SelectionBar(): JSX.Element | null {
  const say = answeringMessages(language.value);
  const rows = selectedRows.value;
  if (rows.length === 0) return null;
  return (
    <div class="selection-bar">
      <output class="figures">
        <strong>{say.selected(rows.length)}</strong>
      </output>
      <button
        type="button"
        class="button button-primary"
        aria-keyshortcuts="A"
        onClick={() => (answeringMany.value = rows)}
      >
        {say.answerAll} <kbd class="key">A</kbd>
      </button>
      <button
        type="button"
        class="button"
        aria-keyshortcuts="H"
        onClick={() => (opened.value = { kind: "hand-over", requests: rows.map(({ id }) => id) })}
      >
        {routingMessages(language.value).handOverSelected} <kbd class="key">H</kbd>
      </button>
      <button type="button" class="button" onClick={clearSelected}>
        {say.unselect} <kbd class="key">Esc</kbd>
      </button>
    </div>
  );
}
