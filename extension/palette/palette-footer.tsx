import type { JSX } from "preact";
import { CopyAge } from "./copy-age.tsx";
import { useApp } from "./app-context.ts";
import { filterMessages } from "./filter-messages.ts";
import { KeysHelp } from "./keys-help.tsx";
import { Keys } from "./keys.tsx";
import { paletteMessages } from "./palette-messages.ts";

type Given = {
  readonly typed: boolean;
  readonly filtered: boolean;
  /** Whether there are last queries to choose from. */
  readonly recent: boolean;
};

/** What the keys do, and how old what one searches is. */
export function PaletteFooter({ typed, filtered, recent }: Given): JSX.Element {
  const { language } = useApp();
  const say = paletteMessages(language);
  return (
    <footer class="palette-footer">
      <span class="hint">
        <Keys of={["↑", "↓"]} /> {say.select}
      </span>
      <span class="hint">
        <Keys of={["↵"]} /> {say.open}
      </span>
      {(typed || filtered || recent) && (
        <span class="hint">
          <Keys of={["Tab"]} /> {typed || filtered ? say.filter : filterMessages(language).recentHint}
        </span>
      )}
      <span class="hint">
        <Keys of={["Esc"]} /> {filtered ? say.filterOff : typed ? say.clear : say.close}
      </span>
      <CopyAge />
      <KeysHelp />
    </footer>
  );
}
