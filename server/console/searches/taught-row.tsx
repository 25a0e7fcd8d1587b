import type { JSX } from "preact";
import { language } from "../platform/language.ts";
import { teachMessages } from "./teach-messages.ts";

type Given = {
  readonly name: string;
  readonly about?: string;
  /** None where it cannot be changed. */
  readonly onChange?: (() => void) | undefined;
  readonly onRemove: () => void;
};

/** Something that search was taught, with the ways to change it and to take it away. */
export function TaughtRow({ name, about, onChange, onRemove }: Given): JSX.Element {
  const say = teachMessages(language.value);
  return (
    <li class="taught-row">
      <span class="taught-name">{name}</span>
      {about !== undefined && <span class="taught-about">{about}</span>}
      {onChange !== undefined && (
        <button type="button" class="link-button" aria-label={say.changeOf(name)} onClick={onChange}>
          {say.change}
        </button>
      )}
      <button type="button" class="link-button" aria-label={say.removeOf(name)} onClick={onRemove}>
        {say.remove}
      </button>
    </li>
  );
}
