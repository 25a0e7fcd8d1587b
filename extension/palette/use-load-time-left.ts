import { useRef } from "preact/hooks";
import type { SyncState } from "../platform/protocol.ts";
import { loadTimeLeft } from "./load-time-left.ts";

/** Seconds that the copy still takes to load, from its pace since this window first saw it; null where none loads or no pace is known. */
export function useLoadTimeLeft(sync: SyncState): number | null {
  const first = useRef<{ at: number; done: number } | null>(null);
  const last = useRef<{ at: number; done: number } | null>(null);
  if (sync.kind !== "loading" && sync.kind !== "catching-up") {
    first.current = null;
    return null;
  }
  const { done, total } = sync;
  // The pace is that of what has come: time without news must not make it look slower at each drawing.
  if (last.current?.done !== done || first.current === null) last.current = { at: Date.now(), done };
  first.current ??= last.current;
  return last.current === null ? null : loadTimeLeft(first.current, last.current, total);
}
