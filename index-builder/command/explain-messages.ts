import { defineMessages } from "../../core/language/define-messages.ts";
import { plural } from "../../core/language/plural.ts";

export const explainMessages = defineMessages({
  notAnAddress: {
    ru: (given: string) => `«${given}» — не адрес. Укажите его целиком, с http:// или https://`,
    en: (given: string) => `"${given}" is no address. Give it whole, with http:// or https://`,
  },
  noSource: {
    ru: (address: string) =>
      `${address} не принадлежит ни одному источнику. Добавьте его сервер в start или scope.origins`,
    en: (address: string) => `${address} belongs to no source. Add its server to start or to scope.origins`,
  },
  as: { ru: (name: string) => `Как «${name}»:`, en: (name: string) => `As "${name}":` },

  unknown: { ru: "раньше не встречался", en: "not met before" },
  inIndex: {
    ru: (visit: string) => `есть в индексе; ${visit}`,
    en: (visit: string) => `in the index; ${visit}`,
  },
  notInIndex: {
    ru: (visit: string) => `нет в индексе; ${visit}`,
    en: (visit: string) => `not indexed; ${visit}`,
  },
  lastVisit: {
    ru: (when: string, outcome: string) => `в последний раз ${when}: ${outcome}`,
    en: (when: string, outcome: string) => `last visit ${when}: ${outcome}`,
  },
  goneSince: {
    ru: (when: string) =>
      `портал говорит с ${when}, что страницы нет; если повторит это через сутки, она уйдёт из индекса`,
    en: (when: string) =>
      `the portal says since ${when} that it is gone; if it says so a day later, it leaves the index`,
  },
  wasRead: { ru: "прочитан", en: "read" },
  wasUnchanged: { ru: "не изменился", en: "unchanged" },
  wasRedirect: { ru: "перенаправлял", en: "redirected" },
  wasSignIn: { ru: "просил войти", en: "asked to sign in" },
  wasClosed: { ru: (status: string) => `закрыт (${status})`, en: (status: string) => `closed (${status})` },
  wasSkipped: { ru: (why: string) => `пропущен: ${why}`, en: (why: string) => `skipped: ${why}` },

  allowed: { ru: "правила обхода и robots.txt пускают", en: "the scope and robots.txt admit it" },
  allowedIgnoring: {
    ru: "правила обхода пускают; robots.txt у этого источника не соблюдается",
    en: "the scope admits it; this source ignores robots.txt",
  },
  notAsked: {
    ru: (why: string) => `не будет запрошен: ${why}`,
    en: (why: string) => `would not be asked for: ${why}`,
  },
  elsewhere: {
    ru: "не страница этого портала (другой сервер, картинка, архив)",
    en: "no page of this portal (another server, a picture, an archive)",
  },

  answered: { ru: "портал ответил", en: "the portal answered" },
  redirect: { ru: (to: string) => `перенаправляет на ${to}`, en: (to: string) => `redirects to ${to}` },
  signIn: { ru: "просит войти: не для этой записи", en: "asks to sign in: not for this identity" },
  closed: {
    ru: (status: number) => `закрыт для этой записи (${status}): её группам не показывается`,
    en: (status: number) => `closed to this identity (${status}): not shown to its groups`,
  },
  gone: {
    ru: (status: string) => `страницы нет (${status})`,
    en: (status: string) => `there is no such page (${status})`,
  },
  soft: {
    ru: "портал отвечает 200, но так же, как на выдуманный адрес",
    en: "the portal answers 200, but the same as for a made-up address",
  },
  failed: { ru: (detail: string) => `не прочитан: ${detail}`, en: (detail: string) => `not read: ${detail}` },

  titled: {
    ru: (kind: string, title: string) => `${kind} «${title}»`,
    en: (kind: string, title: string) => `the ${kind} "${title}"`,
  },
  page: { ru: "страница", en: "page" },
  pdf: { ru: "PDF", en: "PDF" },
  document: { ru: "документ", en: "document" },
  sheet: { ru: "таблица", en: "sheet" },
  slides: { ru: "презентация", en: "set of slides" },
  text: { ru: "текст", en: "text" },
  video: { ru: "видео с субтитрами", en: "video with subtitles" },
  audio: { ru: "запись с субтитрами", en: "recording with subtitles" },
  answer: { ru: "ответ", en: "answer" },
  noindex: { ru: "страница просит её не индексировать", en: "the page asks not to be indexed" },
  notIndexed: {
    ru: (why: string) => `в индекс не попадёт: ${why}`,
    en: (why: string) => `would not be indexed: ${why}`,
  },
  canonical: {
    ru: (address: string) => `страница называет главным другой адрес: ${address}`,
    en: (address: string) => `the page names another address as the main one: ${address}`,
  },
  cut: {
    ru: (count: number) =>
      `прочитан не до конца: без ${count} ${plural("ru", count, { one: "листа или страницы", many: "листов или страниц" })}`,
    en: (count: number) =>
      `read in part: without ${count} ${plural("en", count, { one: "sheet or page", other: "sheets or pages" })}`,
  },
  poorText: {
    ru: "текст в файле испорчен: искаться будет плохо",
    en: "the file's text is garbled: it will be hard to find",
  },

  sections: {
    ru: (count: number) => `${count} ${plural("ru", count, { one: "место", few: "места", many: "мест" })}`,
    en: (count: number) => `${count} ${plural("en", count, { one: "place", other: "places" })}`,
  },
  noText: {
    ru: "текста нет: искаться будет только по названию",
    en: "no text: only its title will find it",
  },
  seenBy: {
    ru: (groups: string) => `увидят группы: ${groups}`,
    en: (groups: string) => `seen by the groups: ${groups}`,
  },
  seenByAll: { ru: "увидят все", en: "seen by everyone" },
});
