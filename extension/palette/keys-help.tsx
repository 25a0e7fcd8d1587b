import type { JSX } from "preact";
import { Icon } from "../../ui/icon.tsx";
import { useApp } from "./app-context.ts";
import { Keys } from "./keys.tsx";
import { paletteMessages } from "./palette-messages.ts";
import { Popover } from "./popover.tsx";

/** All keys of the palette, behind a button. */
export function KeysHelp(): JSX.Element {
  const say = paletteMessages(useApp().language);
  const all: readonly (readonly [keys: readonly string[], does: string])[] = [
    [["↑", "↓"], say.select],
    [["↵"], say.open],
    [["⇧", "↵"], say.newTab],
    [["Alt", "→"], say.preview],
    [["Alt", "C"], say.copyLink],
    [["Ctrl", "↵"], say.askNow],
    [["Alt", "↵"], say.askForm],
    [["Tab"], say.filter],
    [["Alt", "Z"], say.asTyped],
    [["Esc"], say.clearThenClose],
  ];
  return (
    <Popover
      class="keys-button"
      buttonName={say.allKeys}
      label={say.allKeys}
      button={<Icon name="keyboard" />}
    >
      <dl class="keys-list">
        {all.map(([keys, does]) => (
          <div class="keys-line" key={does}>
            <dt aria-label={keys.join(" ")}>
              <Keys of={keys} />
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Popover>
  );
}
