import { tokenize } from "./tokenize.ts";

/** The words of a text in their order, without what they make together and without pieces of them. */
export function wordForms(text: string): string[] {
  return tokenize(text).flatMap(({ kind, form }) => (kind === "word" ? [form] : []));
}
