import { unendedMark } from "../../core/contract/unended-mark.ts";

/** What this tab alone knows, where the browser lets nothing be stored. */
let unended = false;

/** Whether somebody signed out in this browser whose session the server still has: known to every tab, and after a reload. */
export function unendedSession(): boolean {
  try {
    return localStorage.getItem(unendedMark) !== null;
  } catch {
    return unended;
  }
}

/** To be called before other tabs begin anew: they would sign the person in again. */
export function noteUnendedSession(): void {
  try {
    localStorage.setItem(unendedMark, "1");
  } catch {
    unended = true;
  }
}

/** The session was ended, or somebody signed in anew. */
export function forgetUnendedSession(): void {
  try {
    localStorage.removeItem(unendedMark);
  } catch {
    unended = false;
  }
}
