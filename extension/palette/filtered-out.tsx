import type { JSX } from "preact";
import { Icon } from "../../ui/icon.tsx";
import { useApp } from "./app-context.ts";
import { paletteMessages } from "./palette-messages.ts";

type Given = { readonly unfiltered: number; readonly onTakeOff: () => void };

/** Said where the filters leave nothing, with the way to what there is. */
export function FilteredOut({ unfiltered, onTakeOff }: Given): JSX.Element {
  const say = paletteMessages(useApp().language);
  return (
    <div class="note">
      <Icon name="filter" />
      <output>{say.nothingFiltered(unfiltered)}</output>
      <button type="button" class="link-button note-action" onClick={onTakeOff}>
        {say.takeOff}
      </button>
    </div>
  );
}
