import { defineMessages, type Language } from "../../core/language/define-messages.ts";
import type { SkipReason } from "../state/visit-result.ts";

const reasons = defineMessages({
  robots: { ru: "запрещено robots.txt", en: "forbidden by robots.txt" },
  acting: { ru: "ссылки-действия (выход, удаление, правка)", en: "links that act (log out, delete, edit)" },
  excluded: { ru: "вне scope", en: "outside the scope" },
  "not-read": { ru: "файлы, которые здесь не читаются", en: "files that are not read here" },
  "no-subtitles": { ru: "видео и звук без субтитров", en: "video and sound without subtitles" },
  "file-empty": { ru: "пустые файлы", en: "empty files" },
  "file-encrypted": { ru: "файлы под паролем", en: "files with a password" },
  "file-damaged": { ru: "повреждённые файлы", en: "damaged files" },
  "file-too-large": {
    ru: "файлы, которые не умещаются в childMemory",
    en: "files that do not fit into childMemory",
  },
  "file-too-slow": {
    ru: "файлы, которые не читаются за childSeconds",
    en: "files that cannot be read within childSeconds",
  },
  "file-old-format": {
    ru: "файлы Office до 2007 года: сохраните в новом формате",
    en: "Office files from before 2007: save them in today's format",
  },
  "file-cut": { ru: "файлы, прочитанные не до конца", en: "files read in part" },
  "sign-in": { ru: "просят войти", en: "ask to sign in" },
  noindex: { ru: "просят не индексировать", en: "ask not to be indexed" },
  empty: { ru: "пустые", en: "empty" },
  "too-deep": { ru: "глубже maxDepth", en: "deeper than maxDepth" },
  limit: { ru: "сверх maxPages", en: "beyond maxPages" },
  outside: { ru: "уводят с портала", en: "lead off the portal" },
  "trap-repeated-path": { ru: "ловушка: путь повторяет себя", en: "trap: the path repeats itself" },
  "trap-too-long": { ru: "ловушка: адрес длиннее 1000 знаков", en: "trap: address over 1,000 characters" },
  "trap-dates": { ru: "ловушка: календарь без конца", en: "trap: a calendar without end" },
  "trap-filters": {
    ru: "ловушка: фильтры во всех сочетаниях",
    en: "trap: filters in every combination",
  },
  "trap-pattern": {
    ru: "ловушка: слишком много адресов одного вида",
    en: "trap: too many addresses of one shape",
  },
  "trap-same-text": { ru: "ловушка: один и тот же текст", en: "trap: the same text over and over" },
});

/** Why an address is no document of its own, in a few words. */
export function describeReason(reason: SkipReason, language: Language): string {
  return reasons(language)[reason];
}

export function isReason(word: string): word is SkipReason {
  return word in reasons("en");
}
