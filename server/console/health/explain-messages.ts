import { defineMessages } from "../../../core/language/define-messages.ts";
import { plural } from "../../../core/language/plural.ts";

export const explainMessages = defineMessages({
  title: { ru: "Почему этот адрес так ищется", en: "Why search has this address as it does" },
  address: { ru: "Адрес страницы или файла", en: "Address of a page or file" },
  ask: { ru: "Проверить", en: "Check" },
  hint: {
    ru: "Вставьте адрес. Робот сходит за ним тотчас и покажет: пускают ли правила, что ответил портал, кому страница видна и какие места попадут в поиск.",
    en: "Paste an address. The crawler fetches it at once and tells: do the rules admit it, what did the portal answer, who may see it and which places reach search.",
  },
  asking: { ru: "Спрашиваем портал…", en: "Asking the portal…" },
  offline: {
    ru: "Сервер не отвечает. Адрес остался в поле, повторите.",
    en: "The server does not answer. The address is still in the field; try again.",
  },
  noSource: {
    ru: "Адрес не входит ни в один источник. Чтобы он искался, добавьте его сервер в start или scope источника.",
    en: "No source has this address. To have it found, add its server to a source's start or scope.",
  },
  as: { ru: (identity: string) => `Вход «${identity}»`, en: (identity: string) => `Identity “${identity}”` },
  groups: {
    ru: (groups: string) => `для групп: ${groups}`,
    en: (groups: string) => `for groups: ${groups}`,
  },
  everyone: { ru: "все", en: "everyone" },
  allowed: { ru: "Правила", en: "Rules" },
  fetched: { ru: "Ответ портала", en: "Answer" },
  content: { ru: "Содержание", en: "Content" },
  sections: { ru: "Места", en: "Places" },
  audience: { ru: "Кому видно", en: "Who sees it" },
  known: { ru: "В поиске", en: "In search" },
  fine: { ru: "в порядке", en: "fine" },
  notable: { ru: "обратите внимание", en: "take note" },
  stops: { ru: "дальше не идёт", en: "goes no further" },
  willSee: { ru: "Что увидит поиск", en: "What search will see" },
  places: {
    ru: (n: number) => `${n} ${plural("ru", n, { one: "место", few: "места", many: "мест" })}`,
    en: (n: number) => `${n} ${plural("en", n, { one: "place", other: "places" })}`,
  },
  noHeading: { ru: "Без заголовка", en: "No heading" },
  withheld: {
    ru: "Текст вам не показывается: нет прав.",
    en: "The text is not shown to you: no right to it.",
  },
  told: {
    ru: (identities: number) =>
      `Ответ готов, ${identities} ${plural("ru", identities, { one: "вход", few: "входа", many: "входов" })}`,
    en: (identities: number) =>
      `The answer is there, ${identities} ${plural("en", identities, { one: "identity", other: "identities" })}`,
  },
});
