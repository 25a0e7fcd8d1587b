import { signal } from "@preact/signals";

/** The request that is to be merged into another; null while no dialog is open. */
export const merging = signal<number | null>(null);
