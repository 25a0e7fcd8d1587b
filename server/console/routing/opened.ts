import { signal } from "@preact/signals";

/** The dialog of routing that is open. */
export type Opened =
  | { readonly kind: "route" | "topic" | "skip"; readonly request: number }
  | { readonly kind: "hand-over"; readonly requests: readonly number[] };

export const opened = signal<Opened | null>(null);
