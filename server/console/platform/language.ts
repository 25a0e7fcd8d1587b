import { effect, signal } from "@preact/signals";
import { z } from "zod";
import { chooseLanguage } from "../../../core/language/choose-language.ts";
import type { Language } from "../../../core/language/define-messages.ts";
import { readStored, writeStored } from "./stored.ts";

const key = "ask-me-language";

/** The language the console speaks: as chosen here, else as the browser's. */
export const language = signal<Language>(
  readStored(key, z.enum(["ru", "en"])) ?? chooseLanguage(navigator.language),
);

effect(() => {
  document.documentElement.lang = language.value;
});

export function speak(chosen: Language): void {
  language.value = chosen;
  writeStored(key, chosen);
}
