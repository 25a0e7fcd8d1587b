import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { useApp } from "./app-context.ts";

/**
 * Since when the index has not agreed with the portal, as it was known when `list` was made: a note that came or went above
 * a list that is looked at would move the row one is about to open. Known anew with another list, and when the palette is
 * opened again.
 */
export function useStaleSince(list: unknown): string | null {
  const { state, surface, onShown } = useApp();
  const kept = useRef<{ list: unknown; told: boolean; staleSince: string | null } | null>(null);
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
    kept.current = { list, told, staleSince: state.staleSince };
  }
  return kept.current.staleSince;
}
