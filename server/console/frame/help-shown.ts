import { signal } from "@preact/signals";

/** Whether the list of all keys stands over the screen. */
export const helpShown = signal(false);
