import { placeholdersIn } from "../../../core/desk/fill-placeholders.ts";
import { type Draft, textOf } from "./draft.ts";
import { longestOf } from "./longest-of.ts";

/** What must be said or mended before a draft goes. */
export type BeforeSending =
  | { readonly kind: "empty" }
  | { readonly kind: "too-long" }
  /** Brackets that nothing has filled: they may go, once somebody has said so. */
  | { readonly kind: "unfilled"; readonly words: readonly string[] }
  /** A complete answer that cites nothing says why. */
  | { readonly kind: "why" }
  | { readonly kind: "ready" };

export function beforeSending(draft: Draft, said: { readonly unfilledIsMeant: boolean }): BeforeSending {
  const text = textOf(draft);
  if (text.trim() === "") return { kind: "empty" };
  if (text.length > longestOf(draft)) return { kind: "too-long" };
  const words = unfilledIn(text);
  if (words.length > 0 && !said.unfilledIsMeant) return { kind: "unfilled", words };
  const answers = draft.mode === "answer" && draft.complete;
  return answers && draft.sources.length === 0 && draft.without === null
    ? { kind: "why" }
    : { kind: "ready" };
}

/** The words in brackets, each once. */
export function unfilledIn(text: string): string[] {
  return [...new Set(placeholdersIn(text).map(({ word }) => word))];
}
