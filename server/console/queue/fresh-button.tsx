import type { JSX } from "preact";
import { Icon } from "../../../ui/icon.tsx";
import { language } from "../platform/language.ts";
import { queueMessages } from "./queue-messages.ts";
import { rearrange, waitingCount } from "./shown-queue.ts";

/** What came while somebody worked in the list: shown when they say so, so that no row moves beneath them. */
export function FreshButton(): JSX.Element {
  const say = queueMessages(language.value);
  const count = waitingCount.value;
  return (
    <output class="fresh">
      {count > 0 && (
        <button type="button" class="link-button" onClick={rearrange}>
          <Icon name="up" /> {say.fresh(count)}
          <span class="visually-hidden">: {say.showFresh}</span>
        </button>
      )}
    </output>
  );
}
