import type { JSX } from "preact";
import { Icon } from "../../ui/icon.tsx";
import { ago, dayAndTime } from "../../ui/time.ts";
import { useApp } from "./app-context.ts";
import { Keys } from "./keys.tsx";
import { paletteMessages } from "./palette-messages.ts";
import { useNow } from "./use-now.ts";

/** What the keys do, and how old what one searches is. */
export function PaletteFooter({ typed }: { typed: boolean }): JSX.Element {
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
      <span class="hint">
        <Keys of={["Tab"]} /> {say.filter}
      </span>
      <span class="hint">
        <Keys of={["Esc"]} /> {typed ? say.clear : say.close}
      </span>
      <CopyAge />
    </footer>
  );
}

function CopyAge(): JSX.Element {
  const { state, language } = useApp();
  const now = useNow(0, 30_000);
  const say = paletteMessages(language);
  const queued = state.outbox.filter(({ state: { kind } }) => kind === "waiting").length;
  if (queued > 0) {
    return (
      <span class="copy-age">
        <Icon name="clock" size={14} /> {say.waiting(queued)}
      </span>
    );
  }
  if (state.staleSince !== null) {
    // That the copy is the server's of this minute says nothing then.
    return (
      <span class="copy-age">
        <Icon name="clock" size={14} /> {say.checked(dayAndTime(state.staleSince, now, language))}
      </span>
    );
  }
  return (
    <span class="copy-age">
      <Icon name="sync" size={14} />{" "}
      {state.lastSync === null ? say.notSynced : say.synced(ago(state.lastSync, now, language))}
    </span>
  );
}
