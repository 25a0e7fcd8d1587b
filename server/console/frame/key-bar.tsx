import type { ComponentChildren, JSX } from "preact";
import { language } from "../platform/language.ts";
import { keyMessages } from "./key-messages.ts";
import { helpShown } from "./help-shown.ts";

type Word = keyof ReturnType<typeof keyMessages>;
/** Keys as they are written on them, parted by spaces, and the word of what they do. */
export type KeyHint = readonly [keys: string, word: Word];

/** The most useful keys at the foot of a screen; the last of them leads to all. */
export function KeyBar({
  keys,
  children,
}: {
  keys: readonly KeyHint[];
  children?: ComponentChildren;
}): JSX.Element {
  return (
    <footer class="key-bar">
      {keys.map((hint) =>
        hint[1] === "all" ? (
          <button
            key="all"
            type="button"
            class="key-hint key-hint-all"
            onClick={() => (helpShown.value = true)}
          >
            <Hint hint={hint} />
          </button>
        ) : (
          <span key={hint[1]} class="key-hint">
            <Hint hint={hint} />
          </span>
        ),
      )}
      <span class="key-bar-end">{children}</span>
    </footer>
  );
}

export function Hint({ hint: [keys, word] }: { hint: KeyHint }): JSX.Element {
  return (
    <>
      <span class="keys">
        {keys.split(" ").map((name) => (
          <kbd key={name} class="key">
            {name}
          </kbd>
        ))}
      </span>
      {keyMessages(language.value)[word]}
    </>
  );
}
