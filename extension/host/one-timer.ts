import { after } from "./after.ts";

/** A single appointment: setting it again replaces it; null calls it off. */
export function oneTimer(then: () => void, signal: AbortSignal): (inMs: number | null) => void {
  let stop: (() => void) | null = null;
  return (inMs) => {
    stop?.();
    stop = inMs === null ? null : after(inMs, then, signal);
  };
}
