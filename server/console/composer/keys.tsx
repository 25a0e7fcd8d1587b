import type { JSX } from "preact";

/** Keys as they are written on them, for the eye: a control names its own by aria-keyshortcuts. */
export function Keys({ names }: { names: readonly string[] }): JSX.Element {
  return (
    <span class="keys" aria-hidden="true">
      {names.map((name) => (
        <kbd key={name} class="key">
          {name}
        </kbd>
      ))}
    </span>
  );
}
