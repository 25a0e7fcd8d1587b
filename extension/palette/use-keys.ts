import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

/** Hears every trusted keystroke within an element, whatever in it has the focus. */
export function useKeys<E extends HTMLElement>(onKey: (event: KeyboardEvent) => void): RefObject<E | null> {
  const element = useRef<E>(null);
  const latest = useRef(onKey);
  latest.current = onKey;
  useEffect(() => {
    const within = element.current;
    const hear = (event: KeyboardEvent): void => {
      // While a composition is open its keys belong to the input method.
      if (event.isTrusted && !event.isComposing) latest.current(event);
    };
    within?.addEventListener("keydown", hear);
    return () => within?.removeEventListener("keydown", hear);
  }, []);
  return element;
}
