import { leftMark } from "../../core/contract/left-mark.ts";

/** Whether somebody has signed out of this browser by themselves: it is not signed in again without a click. */
export function hasLeft(): boolean {
  try {
    return localStorage.getItem(leftMark) !== null;
  } catch {
    // Where nothing can be noted, a click each time is the safe side.
    return true;
  }
}

export function noteLeft(): void {
  try {
    localStorage.setItem(leftMark, "1");
  } catch {
    // `hasLeft` says so anyway.
  }
}

export function forgetLeft(): void {
  try {
    localStorage.removeItem(leftMark);
  } catch {
    // There is none.
  }
}
