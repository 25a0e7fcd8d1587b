import type { SyncMark } from "./stored-part.ts";

/** Whether the copy holds all there is with all its text: what it does not find is not on the portal. */
export function isWholeCopy(mark: SyncMark | null): boolean {
  return mark !== null && mark.complete && mark.allTexts && mark.fields === "full";
}
