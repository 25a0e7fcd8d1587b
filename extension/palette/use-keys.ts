import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** Hears every trusted keystroke within an element, and those that come while nothing has the focus. */
export function useKeys<E extends HTMLElement>(onKey: (event: KeyboardEvent) => void): RefObject<E | null> {
  const element = useRef<E>(null);
  const latest = useRef(onKey);
  latest.current = onKey;
  // Not after the first frame: on a busy machine a key may come before it.
  useLayoutEffect(() => {
    function hear(event: KeyboardEvent): void {
      const { target } = event;
      const ours = target === document.body || (target instanceof Node && element.current?.contains(target));
      // While a composition is open its keys belong to the input method.
      if (ours && event.isTrusted && !event.isComposing) latest.current(event);
    }
    // Before the window's own keys, such as Esc that closes it.
    addEventListener("keydown", hear, { capture: true });
    return () => removeEventListener("keydown", hear, { capture: true });
  }, []);
  return element;
}
