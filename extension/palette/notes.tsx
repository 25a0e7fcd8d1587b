import type { JSX } from "preact";
import { Icon } from "../../ui/icon.tsx";
import { clockTime } from "../../ui/time.ts";
import { useApp } from "./app-context.ts";
import { Keys } from "./keys.tsx";
import { paletteMessages } from "./palette-messages.ts";
import type { Found } from "./use-search.ts";

/** What must be known about the list beneath: offline, first load, another layout. The gravest one only. */
export function Notes({ found, onOriginal }: { found: Found; onOriginal: () => void }): JSX.Element | null {
  const { state, language } = useApp();
  const say = paletteMessages(language);
  if (state.connection.kind === "offline") {
    const copy = state.lastSync === null ? "" : clockTime(state.lastSync, language);
    return (
      <output class="note note-warn">
        <Icon name="offline" />
        <span>{say.offline(clockTime(state.connection.since, language), copy)}</span>
      </output>
    );
  }
  if (state.sync.kind === "loading") {
    const { done, total } = state.sync;
    return (
      <div class="note note-loading">
        <Icon name="sync" />
        <span>{say.firstLoad}</span>
        <span class="note-figure figures">{say.loaded(done, total)}</span>
        <progress value={done} max={Math.max(total, 1)} aria-label={say.firstLoad} />
      </div>
    );
  }
  if (found.kind !== "found" || !found.answer.correction) return null;
  return (
    <div class="note">
      <Icon name="keyboard" />
      <span>
        {say.shownFor}
        <b>«{found.answer.shown}»</b>
      </span>
      <button type="button" class="link-button note-action" aria-keyshortcuts="Alt+Z" onClick={onOriginal}>
        {say.searchTyped(found.answer.query)}
      </button>
      <Keys of={["Alt", "Z"]} />
    </div>
  );
}
