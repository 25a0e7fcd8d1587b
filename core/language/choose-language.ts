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

/** The language of a terminal, by the locale its environment names as POSIX ranks them. */
export function terminalLanguage(environment: Readonly<Record<string, string | undefined>>): Language {
  const locale = environment["LC_ALL"] || environment["LC_MESSAGES"] || environment["LANG"];
  return chooseLanguage(locale?.replace("_", "-"));
}
