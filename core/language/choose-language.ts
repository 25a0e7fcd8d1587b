import type { Language } from "./define-messages.ts";

/**
 * The language to speak, from an Accept-Language header or navigator.language.
 * Russian first: English only where it is asked for ahead of Russian.
 */
export function chooseLanguage(accepted: string | null | undefined): Language {
  for (const part of (accepted ?? "").toLowerCase().split(",")) {
    const tag = part.split(";")[0]?.trim() ?? "";
    if (tag.startsWith("ru")) return "ru";
    if (tag.startsWith("en")) return "en";
  }
  return "ru";
}
