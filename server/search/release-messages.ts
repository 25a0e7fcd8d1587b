import { defineMessages, type Language } from "../../core/language/define-messages.ts";
import type { Refused } from "./read-release.ts";

const messages = defineMessages({
  halfWritten: {
    ru: "записан не до конца (нет manifest.json): дождитесь конца обхода или выполните «npm run crawl» ещё раз",
    en: 'is half written (no manifest.json): wait for the crawl to end, or run "npm run crawl" again',
  },
  otherFormat: {
    ru: (found: string, needed: string) =>
      `имеет формат ${found}, а нужен ${needed}: обойдите портал этой версией программы («npm run crawl»)`,
    en: (found: string, needed: string) =>
      `has format ${found}, ${needed} is needed: crawl the portal with this version ("npm run crawl")`,
  },
  otherAnalysis: {
    ru: (found: string, needed: string) =>
      `построен с разбором текста версии ${found}, а нужна ${needed}: обойдите портал этой версией программы («npm run crawl»)`,
    en: (found: string, needed: string) =>
      `was built by text analysis ${found}, ${needed} is needed: crawl the portal with this version ("npm run crawl")`,
  },
  damaged: {
    ru: (file: string, why: string) =>
      `повреждён: ${file} (${why}). Восстановите файл или обойдите портал ещё раз («npm run crawl»)`,
    en: (file: string, why: string) =>
      `is damaged: ${file} (${why}). Restore the file or crawl the portal again ("npm run crawl")`,
  },
});

/** Why a release is not served and what to do: goes on after its name. */
export function whyRefused(refused: Refused, language: Language): string {
  const say = messages(language);
  switch (refused.kind) {
    case "half-written":
      return say.halfWritten;
    case "other-format":
      return say.otherFormat(refused.found, refused.needed);
    case "other-analysis":
      return say.otherAnalysis(refused.found, refused.needed);
    case "damaged":
      return say.damaged(refused.file, refused.why);
  }
}
