import { chooseLanguage } from "../../core/language/choose-language.ts";
import type { Language } from "../../core/language/define-messages.ts";

/** What a window speaks until the host has told: as its address says, by whoever opened it, else as the browser does. */
export function firstLanguage(): Language {
  const told = new URLSearchParams(location.search).get("language");
  return told === "ru" || told === "en" ? told : chooseLanguage(navigator.language);
}
