import { signal } from "@preact/signals";
import type { HandedOver } from "./hand-over.ts";

/** The dialog of routing that is open. */
export type Opened =
  | { readonly kind: "route" | "topic" | "skip"; readonly request: number }
  | { readonly kind: "hand-over"; readonly requests: readonly number[] }
  | { readonly kind: "handed"; readonly given: HandedOver };

export const opened = signal<Opened | null>(null);
