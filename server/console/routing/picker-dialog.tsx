import { useSignal } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Icon, type IconName } from "../../../ui/icon.tsx";
import { useModal } from "../frame/use-modal.ts";
import { language } from "../platform/language.ts";
import { matchingChoices } from "./matching-choices.ts";
import { routingMessages } from "./routing-messages.ts";

export type Choice = {
  readonly id: string;
  readonly name: string;
  readonly icon: IconName;
  /** Beneath the name. */
  readonly note: string;
};

type Given = {
  readonly title: string;
  readonly hint: string;
  /** The proposed one first: it is chosen until another is. Null while they are being read. */
  readonly choices: readonly Choice[] | null;
  readonly none: string;
  readonly send?: string;
  readonly onChoose: (choice: Choice) => void;
  readonly onClose: () => void;
  /** Beneath the list, such as a field for a note. */
  readonly children?: ComponentChildren;
};

/** One of a list, found by typing: the field keeps the focus, ↑ ↓ choose, ↵ takes. */
// oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-to-interactive-role, jsx-a11y/click-events-have-key-events -- a list steered from the field that keeps the focus, as APG has it
export function PickerDialog(given: Given): JSX.Element {
  const { title, hint, choices, none, send, onChoose, onClose, children } = given;
  const say = routingMessages(language.value);
  const dialog = useModal("input");
  const words = useSignal("");
  const chosen = useSignal(0);
  const list = useRef<HTMLUListElement>(null);
  const shown = matchingChoices(choices ?? [], words.value);
  const at = Math.min(chosen.value, Math.max(0, shown.length - 1));
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [at, shown.length]);
  const take = (choice: Choice | undefined): void => {
    if (choice) onChoose(choice);
  };
  const keyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.code];
    if (step !== undefined && shown.length > 0) {
      chosen.value = (at + step + shown.length) % shown.length;
      event.preventDefault();
    }
  };
  return (
    <dialog ref={dialog} class="dialog choose" aria-labelledby="choose-title" onClose={onClose}>
      <form
        class="choose-form"
        onSubmit={(event) => {
          event.preventDefault();
          take(shown[at]);
        }}
      >
        <h2 id="choose-title" class="dialog-title">
          {title}
        </h2>
        <input
          class="input"
          role="combobox"
          aria-label={hint}
          aria-expanded="true"
          aria-controls="choose-list"
          aria-autocomplete="list"
          {...(shown.length > 0 ? { "aria-activedescendant": `choose-${at}` } : {})}
          placeholder={hint}
          autocomplete="off"
          value={words.value}
          onInput={(event) => {
            words.value = event.currentTarget.value;
            chosen.value = 0;
          }}
          onKeyDown={keyDown}
        />
        <ul ref={list} id="choose-list" class="choose-list" role="listbox" aria-label={title} tabIndex={-1}>
          {shown.map((choice, index) => (
            <li
              key={choice.id}
              id={`choose-${index}`}
              class="choose-option"
              role="option"
              aria-selected={index === at}
              onPointerDown={(event) => event.preventDefault()}
              onPointerMove={() => (chosen.value = index)}
              onClick={() => (children === undefined ? take(choice) : (chosen.value = index))}
            >
              <Icon name={choice.icon} />
              <span class="choose-words">
                <span class="clip">{choice.name}</span>
                {choice.note !== "" && <span class="choose-note">{choice.note}</span>}
              </span>
            </li>
          ))}
        </ul>
        {shown.length === 0 && <output class="muted">{choices === null ? say.loading : none}</output>}
        {children}
        <div class="choose-acts">
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            {say.cancel}
          </button>
          {send !== undefined && (
            <button type="submit" class="button button-primary" disabled={shown.length === 0}>
              {send}{" "}
              <span class="keys" aria-hidden="true">
                <kbd class="key">↵</kbd>
              </span>
            </button>
          )}
        </div>
      </form>
    </dialog>
  );
}
