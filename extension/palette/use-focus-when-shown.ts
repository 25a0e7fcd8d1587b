import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";
import { useApp } from "./app-context.ts";

/** About two seconds at the usual rate. */
const watchedFrames = 120;

/**
 * Gives a field the focus when it is drawn and each time the window is shown again, and keeps it there while the overlay
 * comes up: the frame is inert until the launcher shows it, which may take the focus away again without an event.
 * Whatever else the seller focuses keeps it.
 */
export function useFocusWhenShown(field: RefObject<HTMLInputElement | null>): void {
  const { onShown } = useApp();
  useLayoutEffect(() => {
    let next = 0;
    function keep(frames: number): void {
      cancelAnimationFrame(next);
      const input = field.current;
      const { activeElement } = document;
      const elsewhere = activeElement !== document.body && activeElement !== input;
      if (!input || frames === 0 || (elsewhere && frames < watchedFrames)) return;
      if (activeElement !== input) input.focus();
      next = requestAnimationFrame(() => keep(frames - 1));
    }
    const begin = (): void => keep(watchedFrames);
    begin();
    const resume = (): void => keep(watchedFrames - 1);
    addEventListener("focus", resume);
    const stop = onShown(() => {
      begin();
      // Typing begins a new query; the old one is still there for whoever wants it. At once: keys follow.
      field.current?.select();
    });
    return () => {
      stop();
      removeEventListener("focus", resume);
      cancelAnimationFrame(next);
    };
  }, [field, onShown]);
}
