import type { JSX } from "preact";
import { Icon } from "../../ui/icon.tsx";
import { clockTime, dayAndTime } from "../../ui/time.ts";
import { failureMessages } from "../connect/connect-messages.ts";
import { useApp } from "./app-context.ts";
import type { KeptNote } from "./choose-note.ts";
import { Keys } from "./keys.tsx";
import { paletteMessages } from "./palette-messages.ts";

type Given = {
  readonly note: KeptNote | null;
  readonly now: number;
  readonly onOriginal: () => void;
};

/** What must be known about the list beneath, above it. */
export function Notes({ note, now, onOriginal }: Given): JSX.Element | null {
  const { state, language } = useApp();
  const say = paletteMessages(language);
  switch (note?.kind) {
    case undefined:
      return null;
    case "over":
      return <div class="note" aria-hidden="true" />;
    case "offline": {
      const since = clockTime(note.since, language);
      const copy = note.copyOf === null ? "" : clockTime(note.copyOf, language);
      return (
        <output class="note note-warn">
          <Icon name="offline" />
          <span class="note-text">
            {state.sections === 0 ? say.offlineNoCopy(since) : say.offline(since, copy)}
          </span>
        </output>
      );
    }
    case "outdated":
      return (
        <output class="note note-warn">
          <Icon name="alert" />
          <span class="note-text">
            {failureMessages(language)[`update-${note.side}`]} {say.outdated}
          </span>
        </output>
      );
    case "first-load":
      return <Loading words={say.firstLoad} figure={say.loaded(note.done, note.total)} {...note} />;
    case "catching-up":
      return <Loading words={say.catchingUp} figure={say.loaded(note.done, note.total)} {...note} />;
    case "full":
      return (
        <output class="note">
          <Icon name="alert" />
          <span class="note-text">{say.full}</span>
        </output>
      );
    case "other-layout":
      return (
        <div class="note">
          <Icon name="keyboard" />
          <span>
            {say.shownFor}
            <b>«{note.shown}»</b>
          </span>
          <button
            type="button"
            class="link-button note-action"
            aria-keyshortcuts="Alt+Z"
            onClick={onOriginal}
          >
            {say.searchTyped(note.typed)}
          </button>
          <Keys of={["Alt", "Z"]} />
        </div>
      );
    case "stale":
      return (
        <output class="note">
          <Icon name="clock" />
          <span class="note-text">{say.stale(dayAndTime(note.since, now, language))}</span>
        </output>
      );
  }
}

type LoadingGiven = {
  readonly words: string;
  readonly figure: string;
  readonly done: number;
  readonly total: number;
};

function Loading({ words, figure, done, total }: LoadingGiven): JSX.Element {
  return (
    <div class="note note-loading">
      <Icon name="sync" />
      <span>{words}</span>
      <span class="note-figure figures">{figure}</span>
      <progress value={done} max={Math.max(total, 1)} aria-label={words} />
    </div>
  );
}
