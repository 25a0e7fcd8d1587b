import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { WithoutSource } from "../../../core/contract/request-event.ts";
import { language } from "../platform/language.ts";
import { composerMessages } from "./composer-messages.ts";

type Given = { readonly onWhy: (why: WithoutSource) => void; readonly onBack: () => void };

/** Why an answer cites nothing: one key each. What the portal lacks is learned from it. */
export function WhyWithout({ onWhy, onBack }: Given): JSX.Element {
  const say = composerMessages(language.value);
  const group = useRef<HTMLFieldSetElement>(null);
  // At once: the next key is an answer already.
  useLayoutEffect(() => group.current?.querySelector("button")?.focus(), []);
  const keyDown = (event: KeyboardEvent): void => {
    const digit = /^(?:Digit|Numpad)([1-3])$/.exec(event.code)?.[1];
    const why = WithoutSource.options[Number(digit) - 1];
    if (why !== undefined) onWhy(why);
    else if (event.code === "Escape") onBack();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the digits belong to whatever of it has the focus
    <fieldset ref={group} class="ask-first" onKeyDown={keyDown}>
      <legend class="visually-hidden">{say.whyWithout}</legend>
      <span class="ask-first-words" aria-hidden="true">
        {say.whyWithout}
      </span>
      {WithoutSource.options.map((why, index) => (
        <button
          key={why}
          type="button"
          class="button"
          aria-keyshortcuts={String(index + 1)}
          onClick={() => onWhy(why)}
        >
          <kbd class="key">{index + 1}</kbd> {say[why]}
        </button>
      ))}
      <button type="button" class="button button-quiet" onClick={onBack}>
        {say.backToText} <kbd class="key">Esc</kbd>
      </button>
    </fieldset>
  );
}
