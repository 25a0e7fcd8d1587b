import { defineMessages } from "../../../core/language/define-messages.ts";
import { plural } from "../../../core/language/plural.ts";

const documents = (n: number): string =>
  plural("ru", n, { one: "документ", few: "документа", many: "документов" });
const places = (n: number): string => plural("ru", n, { one: "место", few: "места", many: "мест" });
const ofDocuments = (n: number): string => plural("ru", n, { one: "документа", many: "документов" });
const ofPlaces = (n: number): string => plural("ru", n, { one: "места", many: "мест" });
const vanish = (n: number): string => plural("ru", n, { one: "исчезнет", many: "исчезнут" });
const documentsEn = (n: number): string => plural("en", n, { one: "document", other: "documents" });
const placesEn = (n: number): string => plural("en", n, { one: "place", other: "places" });

type Counts = "documents" | "sections";

export const releaseMessages = defineMessages({
  heldTitle: {
    ru: (counts: Counts, n: number, shown: string) =>
      `Из поиска ${vanish(n)} ${shown} ${counts === "documents" ? documents(n) : places(n)}`,
    en: (counts: Counts, n: number, shown: string) =>
      `${shown} ${counts === "documents" ? documentsEn(n) : placesEn(n)} would vanish from search`,
  },
  share: {
    ru: (percent: string, source: string | null) =>
      source === null ? `${percent} портала` : `${percent} источника «${source}»`,
    en: (percent: string, source: string | null) =>
      source === null ? `${percent} of the portal` : `${percent} of the source “${source}”`,
  },
  heldSince: { ru: (at: string) => `придержан ${at}`, en: (at: string) => `held ${at}` },
  "sign-in": {
    ru: (n: string) => `Похоже на потерю входа, а не на удаление: ${n} из них просят войти или закрыты.`,
    en: (n: string) =>
      `This looks like a lost sign-in, not a deletion: ${n} of them ask to sign in or are closed.`,
  },
  failing: {
    ru: (n: string) => `Похоже на сбой портала: ${n} из них не ответили или пусты.`,
    en: (n: string) => `The portal seems to be failing: ${n} of them did not answer or are empty.`,
  },
  gone: {
    ru: (n: string) => `Портал отвечает, что этих страниц больше нет: ${n}.`,
    en: (n: string) => `The portal says that these pages no longer exist: ${n}.`,
  },
  rules: {
    ru: (n: string) => `Похоже на правку правил обхода: ${n} из них правила больше не пускают.`,
    en: (n: string) => `The crawl's rules seem to have changed: they no longer admit ${n} of them.`,
  },
  unlinked: {
    ru: (n: string) => `На ${n} из них портал больше не ссылается.`,
    en: (n: string) => `The portal no longer links to ${n} of them.`,
  },
  unclear: {
    ru: "Общей причины не видно, посмотрите примеры.",
    en: "There is no one reason; look at the examples.",
  },
  sectionsOnly: {
    ru: "Документы остаются, но их тексты стали намного короче: похоже на новую вёрстку портала.",
    en: "The documents stay, but their texts have become much shorter: the portal's layout may have changed.",
  },
  nothingLost: {
    ru: "Прежний выпуск работает, ничего не пропало.",
    en: "The earlier release is at work; nothing is lost.",
  },
  part: { ru: "Раздел", en: "Part" },
  vanishing: { ru: "Исчезнет", en: "Would vanish" },
  answered: { ru: "Что ответил портал", en: "What the portal answered" },
  example: { ru: "Пример", en: "Example" },
  ofSource: {
    ru: (source: string, gone: string, of: string) => `${source}: ${gone} из ${of}`,
    en: (source: string, gone: string, of: string) => `${source}: ${gone} of ${of}`,
  },
  allSources: { ru: "все источники", en: "all sources" },
  "answer-404": { ru: "404, удалены", en: "404, deleted" },
  "answer-410": { ru: "410, удалены", en: "410, deleted" },
  "answer-soft-404": { ru: "«не найдено» с кодом 200", en: "“not found” with code 200" },
  "answer-sign-in": { ru: "страница входа", en: "sign-in page" },
  "answer-closed": { ru: "закрыто", en: "closed" },
  "answer-empty": { ru: "пустая страница", en: "empty page" },
  "answer-moved": { ru: "переехали", en: "moved" },
  "answer-unlinked": { ru: "нет ссылок", en: "no longer linked" },
  "answer-failed": { ru: "не ответил", en: "no answer" },
  "answer-not-admitted": { ru: "правила не пускают", en: "not admitted by rules" },
  keep: { ru: "Оставить как было", en: "Keep as it was" },
  keptNote: {
    ru: (what: string) =>
      `Оставлено как было: ${what} по-прежнему в поиске. Спросим снова, если обход покажет другое.`,
    en: (what: string) =>
      `Kept as it was: ${what} still in search. You will be asked again if a crawl differs.`,
  },
  keptBy: {
    ru: (who: string | null, at: string) => (who === null ? `решено ${at}` : `решение: ${who}, ${at}`),
    en: (who: string | null, at: string) => (who === null ? `decided ${at}` : `decided by ${who}, ${at}`),
  },
  look: { ru: "Показать", en: "Show" },
  hide: { ru: "Скрыть", en: "Hide" },
  counted: {
    ru: (counts: Counts, n: number, shown: string) =>
      `${shown} ${counts === "documents" ? documents(n) : places(n)}`,
    en: (counts: Counts, n: number, shown: string) =>
      `${shown} ${counts === "documents" ? documentsEn(n) : placesEn(n)}`,
  },
  publishWithout: { ru: "Опубликовать без них…", en: "Publish without them…" },
  tryExample: { ru: "Проверить пример", en: "Check an example" },
  crawlAgain: { ru: "Обойти ещё раз", en: "Crawl again" },
  logged: {
    ru: "Решение и кто его принял попадут в журнал",
    en: "The decision, and who made it, is logged",
  },
  sureTitle: {
    ru: (counts: Counts, n: number, shown: string) =>
      `Опубликовать без ${shown} ${counts === "documents" ? ofDocuments(n) : ofPlaces(n)}?`,
    en: (counts: Counts, n: number, shown: string) =>
      `Publish without ${shown} ${counts === "documents" ? documentsEn(n) : placesEn(n)}?`,
  },
  sure: {
    ru: "Продавцы перестанут их находить, как только выпуск опубликуется. Прежний выпуск останется в списке, его можно вернуть. Ваше имя и время попадут в журнал.",
    en: "Sellers will no longer find them once the release is published. The earlier release stays in the list and can be served again. Your name and the time are logged.",
  },
  publish: {
    ru: (shown: string) => `Опубликовать без ${shown}`,
    en: (shown: string) => `Publish without ${shown}`,
  },
  overtaken: {
    ru: "Пока вы решали, обход показал другое. Посмотрите ещё раз.",
    en: "While you decided, a crawl found something else. Please look again.",
  },
  cancel: { ru: "Отмена", en: "Cancel" },

  growth: { ru: "Рост", en: "Growth" },
  growthNote: {
    ru: (runs: number) => `${runs} ${plural("ru", runs, { one: "обход", few: "обхода", many: "обходов" })}`,
    en: (runs: number) => `${runs} ${plural("en", runs, { one: "crawl", other: "crawls" })}`,
  },
  documents: { ru: "Документы", en: "Documents" },
  places: { ru: "Места", en: "Places" },
  asTable: { ru: "Таблицей", en: "As a table" },
  asChart: { ru: "Графиком", en: "As a chart" },
  run: { ru: "Обход", en: "Crawl" },
  took: { ru: "Длился", en: "Took" },
  failures: { ru: "Не прочитано", en: "Not read" },

  releases: { ru: "Выпуски", en: "Releases" },
  releasesNote: { ru: "любой можно вернуть", en: "any can be served again" },
  release: { ru: "Выпуск", en: "Release" },
  content: { ru: "Что в нём", en: "What it holds" },
  act: { ru: "Что можно", en: "What can be done" },
  heldRelease: {
    ru: (shown: string) => `придержан: исчезло бы ${shown}`,
    en: (shown: string) => `held: ${shown} would vanish`,
  },
  change: {
    ru: (added: string, changed: string, vanished: string) =>
      `новых ${added}, изменено ${changed}, исчезло ${vanished}`,
    en: (added: string, changed: string, vanished: string) =>
      `${added} new, ${changed} changed, ${vanished} vanished`,
  },
  inSearch: { ru: "в поиске", en: "in search" },
  now: { ru: "сейчас", en: "now" },
  left: { ru: "оставлен", en: "left as it is" },
  waits: { ru: "ждёт решения", en: "waits for a decision" },
  bring: { ru: "вернуть", en: "serve again" },
  bringOf: {
    ru: (at: string) => `вернуть выпуск от ${at}`,
    en: (at: string) => `serve again the release of ${at}`,
  },
  bringTitle: {
    ru: (at: string) => `Вернуть выпуск от ${at}?`,
    en: (at: string) => `Serve the release of ${at} again?`,
  },
  bringText: {
    ru: (then: string, now: string) =>
      `В поиске станет ${then} вместо ${now}, пока обход не опубликует новый выпуск.`,
    en: (then: string, now: string) =>
      `Search will hold ${then} instead of ${now}, until a crawl publishes a new release.`,
  },
  bringSure: { ru: "Вернуть выпуск", en: "Serve it again" },
  brought: {
    ru: (at: string) => `В поиске снова выпуск от ${at}.`,
    en: (at: string) => `Search uses the release of ${at} again.`,
  },
  noReleases: { ru: "Выпусков ещё нет.", en: "There is no release yet." },
});
