import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";
import { useApp } from "./app-context.ts";

const mostFrames = 60;

/**
 * Gives a field the focus when it is drawn and each time the window is shown again. In the overlay that may take a few
 * frames: the frame is inert until the launcher shows it, and nothing inert takes the focus.
 */
export function useFocusWhenShown(field: RefObject<HTMLInputElement | null>): void {
  const { onShown } = useApp();
  useLayoutEffect(() => {
    let next = 0;
    function take(frames: number): void {
      cancelAnimationFrame(next);
      const input = field.current;
      const free = document.activeElement === document.body || document.activeElement === input;
      if (!input || (frames > 0 && !free)) return;
      input.focus();
      // Even when it has the focus: word that the frame is inert may come late and take it away again.
      if (frames < mostFrames) next = requestAnimationFrame(() => take(frames + 1));
    }
    take(0);
    const stop = onShown(() => {
      take(0);
      // Typing begins a new query; the old one is still there for whoever wants it. At once: keys follow.
      field.current?.select();
    });
    return () => {
      stop();
      cancelAnimationFrame(next);
    };
  }, [field, onShown]);
}
