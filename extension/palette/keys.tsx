import type { JSX } from "preact";
import { isApple } from "../platform/is-apple.ts";

const onApple: Record<string, string> = { Ctrl: "⌘", Alt: "⌥" };

/** Key caps, as the keyboard at hand names them. Decoration: the keys stand in `aria-keyshortcuts` where it matters. */
export function Keys({ of }: { of: readonly string[] }): JSX.Element {
  return (
    <span class="keys" aria-hidden="true">
      {of.map((key) => (
        <span class="key">{(isApple && onApple[key]) || key}</span>
      ))}
    </span>
  );
}
