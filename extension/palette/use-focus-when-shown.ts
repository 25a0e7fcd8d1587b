import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";

const mostFrames = 60;

/**
 * Gives a field the focus when the window is drawn and each time `opened` grows. In the overlay that may take a few
 * frames: the frame is inert until the launcher shows it, and nothing inert takes the focus.
 */
export function useFocusWhenShown(field: RefObject<HTMLInputElement | null>, opened: number): void {
  useLayoutEffect(() => {
    let frames = 0;
    let next = 0;
    function take(): void {
      const input = field.current;
      if (!input) return;
      const elsewhere = document.activeElement !== document.body && document.activeElement !== input;
      if (frames > 0 && elsewhere) return;
      input.focus();
      // Typing begins a new query; the old one is still there for whoever wants it.
      if (frames === 0 && opened > 1) input.select();
      frames += 1;
      if (document.activeElement !== input && frames < mostFrames) next = requestAnimationFrame(take);
    }
    take();
    return () => cancelAnimationFrame(next);
  }, [field, opened]);
}
