import type { JSX } from "preact";

const apple = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? "");
const onApple: Record<string, string> = { Ctrl: "⌘", Alt: "⌥" };

/** Key caps, as the keyboard at hand names them. Decoration: the keys stand in `aria-keyshortcuts` where it matters. */
export function Keys({ of }: { of: readonly string[] }): JSX.Element {
  return (
    <span class="keys" aria-hidden="true">
      {of.map((key) => (
        <span class="key">{(apple && onApple[key]) || key}</span>
      ))}
    </span>
  );
}
