import { useLayoutEffect, useRef } from "preact/hooks";
import type { WindowLink } from "./window-link.ts";

/**
 * Runs when the window is opened and each time it is looked at again. The overlay's frame may be drawn before anybody opens
 * it: until then nothing of the page is read for it.
 */
export function useWhenShown({ surface, onShown }: WindowLink, shown: () => void): void {
  const latest = useRef(shown);
  latest.current = shown;
  // Heard before the launcher is told that this is drawn, or its first word would be missed.
  useLayoutEffect(() => {
    if (surface === "panel") latest.current();
    return onShown(() => latest.current());
  }, [surface, onShown]);
}
