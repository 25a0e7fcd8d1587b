import type { JSX } from "preact";
import { language } from "../platform/language.ts";
import { composerMessages } from "./composer-messages.ts";
import { Keys } from "./keys.tsx";
import type { Composing } from "./use-composing.ts";

type Given = {
  readonly composing: Composing;
  readonly sending: boolean;
  readonly onSend: (andNext: boolean) => void;
};

/** Whether the answer is complete, and the ways to send it. */
export function SendBar({ composing, sending, onSend }: Given): JSX.Element {
  const say = composerMessages(language.value);
  const { mode, complete } = composing.draft.value;
  if (mode === "ask") {
    return (
      <div class="send-bar">
        <button type="button" class="button" onClick={() => composing.set({ mode: "answer" })}>
          {say.cancelAsk}
        </button>
        <button
          type="button"
          class="button button-primary"
          aria-disabled={sending}
          onClick={() => onSend(false)}
        >
          {sending ? say.sending : say.askSend} <Keys names={["Ctrl", "↵"]} />
        </button>
      </div>
    );
  }
  return (
    <div class="send-bar">
      <label class="check send-complete">
        <input
          type="checkbox"
          checked={complete}
          onChange={(event) => composing.set({ complete: event.currentTarget.checked })}
        />
        <span>
          {say.complete}{" "}
          <span class="muted complete-note">{complete ? say.completeNote : say.notComplete}</span>
        </span>
      </label>
      <button type="button" class="button" aria-disabled={sending} onClick={() => onSend(false)}>
        {sending ? say.sending : say.send} <Keys names={["Ctrl", "↵"]} />
      </button>
      <button
        type="button"
        class="button button-primary"
        aria-disabled={sending}
        onClick={() => onSend(true)}
      >
        <span class="send-long">{say.sendNext}</span>
        <span class="send-short">
          <span class="visually-hidden">{say.send} </span>
          {say.sendNextShort}
        </span>
        <Keys names={["Ctrl", "⇧", "↵"]} />
      </button>
    </div>
  );
}
