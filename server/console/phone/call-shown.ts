import { signal } from "@preact/signals";

let openings = 0;

/** Which opening of the form for a call is shown; null while it is closed. */
export const callShown = signal<number | null>(null);

export function showCall(): void {
  openings += 1;
  callShown.value = openings;
}

/** A dialog says that it has closed some time after it has: by then it may have been opened again. */
export function hideCall(opening: number): void {
  if (callShown.peek() === opening) callShown.value = null;
}
