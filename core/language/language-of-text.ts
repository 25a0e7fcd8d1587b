import type { Language } from "./define-messages.ts";

/** The language that somebody writes in, by their letters; Russian where there is no telling. */
export function languageOfText(text: string): Language {
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  // Names of products are Latin in Russian sentences too.
  return latin > cyrillic * 2 ? "en" : "ru";
}
