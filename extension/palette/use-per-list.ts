import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { useApp } from "./app-context.ts";

/**
 * A value as it was when `list` was made: what came or went above a list that is looked at would move the row one is about
 * to open. Known anew with another list, and when the palette is opened again.
 */
export function usePerList<T>(list: unknown, value: T): T {
  const { state, surface, onShown } = useApp();
  const kept = useRef<{ list: unknown; told: boolean; value: T } | null>(null);
  const [, redraw] = useState(0);
  useLayoutEffect(() => {
    // The side panel stands open while one works beside it: a click on a row is what shows it again.
    if (surface === "panel") return undefined;
    return onShown(() => {
      kept.current = null;
      redraw((n) => n + 1);
    });
  }, [surface, onShown]);
  // The host's first word draws the first rows: none can move before.
  const told = state.account.kind === "connected";
  if (kept.current === null || kept.current.list !== list || kept.current.told !== told) {
    kept.current = { list, told, value };
  }
  return kept.current.value;
}
