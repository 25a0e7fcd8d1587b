import { defineMessages } from "../../core/language/define-messages.ts";
import { plural } from "../../core/language/plural.ts";

const nbsp = "\u00a0";
const places = (n: number): string =>
  `${n}${nbsp}${plural("ru", n, { one: "место", few: "места", many: "мест" })}`;

export const shotMessages = defineMessages({
  shot: { ru: "Снимок экрана", en: "Screenshot" },
  off: {
    ru: "выключен, страницы и раздела обычно достаточно",
    en: "off; page and section are usually enough",
  },
  days: {
    ru: "видят только эксперты, хранится недолго",
    en: "seen by experts alone, not kept for long",
  },
  taking: { ru: "снимаем страницу", en: "taking a picture of the page" },
  waiting: {
    ru: (key: string) => `нажмите ${key}: без этой клавиши браузер снимать не даёт`,
    en: (key: string) => `press ${key}: without this key the browser lets nobody take it`,
  },
  waitingButton: {
    ru: "нажмите кнопку расширения на панели браузера: иначе снимать он не даёт",
    en: "press the extension's button in the browser's toolbar: otherwise it lets nobody take it",
  },
  failed: {
    ru: "не получился. Включите ещё раз; на этой странице браузер может не разрешать снимки",
    en: "did not come out. Switch it on again; the browser may allow none on this page",
  },
  preview: { ru: "Снимок, как его увидит эксперт", en: "The picture as the expert will see it" },
  covered: {
    ru: (n: number) => `Закрашено ${places(n)}`,
    en: (n: number) => `${n}${nbsp}${n === 1 ? "place" : "places"} painted over`,
  },
  coveredNone: {
    ru: "Ничего не закрашено, проверьте снимок",
    en: "Nothing is painted over, look at the picture",
  },
  blind: {
    ru: "Что на этой странице личное, не видно, поэтому закрашено всё. Откройте то, что можно показать, и закрасьте остальное.",
    en: "What is personal on this page cannot be told, so all of it is painted over. Open what may be shown and paint over the rest.",
  },
  blindOpen: {
    ru: "Что на этой странице личное, не видно: закрасьте его сами.",
    en: "What is personal on this page cannot be told: paint over it yourself.",
  },
  add: { ru: "Закрасить ещё", en: "Paint over more" },
  addHow: {
    ru: "Мышью: проведите по снимку. С клавиатуры: стрелки двигают, со Shift меняют размер.",
    en: "By mouse: draw on the picture. By keyboard: arrows move it, with Shift they change its size.",
  },
  open: { ru: "Открыть место", en: "Uncover" },
  drop: { ru: "Убрать снимок", en: "Remove" },
  mask: {
    ru: (number: number, of: number) =>
      `Закрашенное место ${number} из ${of}. Delete открывает, стрелки двигают`,
    en: (number: number, of: number) => `Painted-over place ${number} of ${of}. Delete uncovers, arrows move`,
  },
});
