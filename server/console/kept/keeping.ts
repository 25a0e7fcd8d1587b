import { signal } from "@preact/signals";

/** The request whose answer is being kept for all; null while none is. */
export const keeping = signal<number | null>(null);
