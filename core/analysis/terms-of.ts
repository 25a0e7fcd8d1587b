import { stemWord } from "./stem-word.ts";

/** Marks a surface form among the terms of an index, so that it never meets a stem of the same spelling. */
export const formMark = "=";

/** The terms under which a folded word is indexed and sought: its stem, and its form as written. */
export function termsOf(form: string): string[] {
  return [stemWord(form), formMark + form];
}
