import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";
import { useApp } from "./app-context.ts";

/** Gives a field the focus when it is drawn and each time the window is shown again. What the seller focused keeps it. */
export function useFocusWhenShown(field: RefObject<HTMLInputElement | null>): void {
  const { onShown } = useApp();
  useLayoutEffect(() => {
    const resume = (): void => {
      if (document.activeElement === document.body) field.current?.focus();
    };
    field.current?.focus();
    addEventListener("focus", resume);
    const stop = onShown(() => {
      field.current?.focus();
      // Typing begins a new query; the old one is still there for whoever wants it. At once: keys follow.
      field.current?.select();
    });
    return () => {
      stop();
      removeEventListener("focus", resume);
    };
  }, [field, onShown]);
}
