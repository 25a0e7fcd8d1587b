import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { language } from "../platform/language.ts";
import { composerMessages } from "./composer-messages.ts";

type Given = {
  readonly words: readonly string[];
  readonly onFill: () => void;
  readonly onSend: () => void;
};

/** Brackets that nothing has filled are about to go to the seller. */
export function UnfilledAsked({ words, onFill, onSend }: Given): JSX.Element {
  const say = composerMessages(language.value);
  const first = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc belongs to whatever of it has the focus
    <div
      class="ask-first"
      role="alert"
      onKeyDown={(event) => {
        if (event.code !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        onFill();
      }}
    >
      <span class="ask-first-words">{say.unfilledAsked(words.map((word) => `{${word}}`).join(", "))}</span>
      <button ref={first} type="button" class="button button-primary" onClick={onFill}>
        {say.fill}
      </button>
      <button type="button" class="button" onClick={onSend}>
        {say.sendAnyway}
      </button>
    </div>
  );
}
