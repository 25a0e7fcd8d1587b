import type { Signal } from "@preact/signals";
import type { JSX } from "preact";
import { longestQuestion } from "../../../core/contract/limits.ts";

/** Words that go along, beneath the list one chooses from. */
export function NoteField({ label, text }: { label: string; text: Signal<string> }): JSX.Element {
  return (
    <label class="field">
      <span class="field-label">{label}</span>
      <textarea
        class="input choose-text"
        rows={3}
        maxLength={longestQuestion}
        value={text.value}
        aria-keyshortcuts="Control+Enter"
        onInput={(event) => (text.value = event.currentTarget.value)}
        onKeyDown={(event) => {
          // Enter alone begins a line.
          if (event.code !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          event.currentTarget.form?.requestSubmit();
        }}
      />
    </label>
  );
}
