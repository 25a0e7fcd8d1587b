import { defineMessages } from "../../core/language/define-messages.ts";
import { figures } from "../../core/language/figures.ts";
import { plural } from "../../core/language/plural.ts";

const nbsp = "\u00a0";
const places = (n: number): string =>
  `${figures(n, "ru")}${nbsp}${plural("ru", n, { one: "место", few: "места", many: "мест" })}`;
const placesEn = (n: number): string => `${figures(n, "en")}${nbsp}${n === 1 ? "place" : "places"}`;
/** What questions wait for: the connection, or that the side that is too old is updated. */
type Awaited = "connection" | "update";
const awaitedRu = { connection: "связи", update: "обновления" };
const awaitedEn = { connection: "the network", update: "an update" };
const waiting = (n: number, what: Awaited): string =>
  `${n} ${plural("ru", n, { one: "вопрос ждёт", few: "вопроса ждут", many: "вопросов ждут" })} ${awaitedRu[what]}`;

export const paletteMessages = defineMessages({
  title: { ru: "Найти на портале или спросить", en: "Search the portal or ask" },
  fieldName: { ru: "Поиск по порталу", en: "Search the portal" },
  results: { ru: "Что нашлось", en: "What was found" },
  filters: { ru: "Что показать", en: "What to show" },
  all: { ru: "Все", en: "All" },
  found: { ru: places, en: placesEn },
  pinned: { ru: "Закреплено", en: "Pinned" },
  pinnedUntil: { ru: (day: string) => `до ${day}`, en: (day: string) => `until ${day}` },
  popular: {
    ru: (who: readonly string[]) => ["Часто открывают", who.join(", ")].filter(Boolean).join(": "),
    en: (who: readonly string[]) => ["Often opened", who.join(", ")].filter(Boolean).join(": "),
  },
  fresh: { ru: "Что нового", en: "What is new" },
  withinWeek: { ru: "за неделю", en: "this week" },
  changedParts: {
    ru: (names: readonly string[]) => `изменено: ${names.join(", ")}`,
    en: (names: readonly string[]) => `changed: ${names.join(", ")}`,
  },
  pages: { ru: "Страницы", en: "Pages" },
  documents: { ru: "Документы", en: "Documents" },
  answers: { ru: "Уже спрашивали", en: "Asked before" },
  server: { ru: "Ещё на портале", en: "More on the portal" },
  mine: { ru: "Мои запросы", en: "My requests" },
  allMine: { ru: (n: number) => `все ${n}`, en: (n: number) => `all ${n}` },
  askMe: { ru: "Спроси меня", en: "Ask me" },
  askMeAbout: { ru: (text: string) => `Спроси меня: «${text}»`, en: (text: string) => `Ask me: “${text}”` },
  askKinds: { ru: "вопрос, жалоба или предложение", en: "a question, complaint or suggestion" },
  alongPage: { ru: "страница", en: "page" },
  alongSelection: { ru: "выделение", en: "selection" },
  alongTrail: { ru: "путь", en: "trail" },
  alongSite: { ru: "название сайта", en: "the site's name" },
  usually: {
    ru: (n: number) => `обычно ${n} ${plural("ru", n, { one: "минута", few: "минуты", many: "минут" })}`,
    en: (n: number) => `usually ${n} ${n === 1 ? "minute" : "minutes"}`,
  },
  within: { ru: (n: number) => `до ${n} мин`, en: (n: number) => `within ${n} min` },
  notLater: { ru: (due: string) => `, не позже ${due}`, en: (due: string) => `, by ${due}` },
  answersBy: { ru: (due: string) => `ответим ${due}`, en: (due: string) => `answered ${due}` },
  cancelled: { ru: "отменён", en: "taken back" },
  alongPersonal: { ru: "данные клиента", en: "customer's data" },
  askedAlready: {
    ru: (id: number, until: string | null) =>
      `Вы уже спрашивали: №\u00a0${id}${until === null ? "" : `, ждёт до ${until}`}`,
    en: (id: number, until: string | null) =>
      `You have asked this: No.\u00a0${id}${until === null ? "" : `, due ${until}`}`,
  },
  toQueue: { ru: "в очередь на отправку", en: "queued until online" },
  select: { ru: "выбрать", en: "select" },
  open: { ru: "открыть", en: "open" },
  filter: { ru: "фильтры", en: "filters" },
  newTab: { ru: "в новой вкладке", en: "in a new tab" },
  copyLink: { ru: "скопировать ссылку", en: "copy the link" },
  preview: { ru: "прочитать здесь", en: "read it here" },
  openButton: { ru: "Открыть", en: "Open" },
  newTabButton: { ru: "В новой вкладке", en: "In a new tab" },
  copyButton: { ru: "Скопировать ссылку", en: "Copy the link" },
  askNow: { ru: "спросить сразу", en: "ask at once" },
  askForm: { ru: "спросить с подробностями", en: "ask with details" },
  asTyped: { ru: "искать как набрано", en: "search as typed" },
  clearThenClose: { ru: "снять фильтр, стереть, закрыть", en: "filter off, clear, close" },
  allKeys: { ru: "Все клавиши", en: "All keys" },
  copied: { ru: "Ссылка скопирована", en: "Link copied" },
  notCopied: { ru: "Ссылка не скопировалась", en: "The link was not copied" },
  passageFailed: {
    ru: "Текст не загрузился. Откройте сам документ.",
    en: "The text did not load. Open the document itself.",
  },
  close: { ru: "закрыть", en: "close" },
  clear: { ru: "стереть", en: "clear" },
  filterOff: { ru: "снять фильтр", en: "filter off" },
  synced: { ru: (ago: string) => `обновлено ${ago}`, en: (ago: string) => `synced ${ago}` },
  checked: { ru: (when: string) => `сверено ${when}`, en: (when: string) => `checked ${when}` },
  notSynced: { ru: "копии ещё нет", en: "no copy yet" },
  waiting: {
    ru: waiting,
    en: (n: number, what: Awaited) =>
      `${n} ${n === 1 ? "question waits" : "questions wait"} for ${awaitedEn[what]}`,
  },
  shownFor: { ru: "Показаны результаты для ", en: "Showing results for " },
  searchTyped: { ru: (text: string) => `Искать «${text}»`, en: (text: string) => `Search “${text}”` },
  firstLoad: {
    ru: "Первая загрузка: названия уже ищутся, тексты подтягиваются",
    en: "First load: titles can be searched, texts are on their way",
  },
  loaded: {
    ru: (done: number, total: number) => `${figures(done, "ru")} из ${figures(total, "ru")}`,
    en: (done: number, total: number) => `${figures(done, "en")} of ${figures(total, "en")}`,
  },
  timeLeft: {
    ru: (seconds: number) =>
      seconds < 60
        ? `ещё около ${seconds} секунд`
        : `ещё около ${seconds / 60}${nbsp}${plural("ru", seconds / 60, { one: "минуты", few: "минут", many: "минут" })}`,
    en: (seconds: number) =>
      seconds < 60
        ? `about ${seconds} seconds left`
        : `about ${seconds / 60} ${seconds === 60 ? "minute" : "minutes"} left`,
  },
  catchingUp: {
    ru: "Вас долго не было: копия обновляется, найденное может измениться",
    en: "You have been away: the copy is catching up, what is found may change",
  },
  full: {
    ru: "На диске мало места: копия неполная, остальное ищем на сервере.",
    en: "The disk is nearly full: the copy is partial, the server searches the rest.",
  },
  offline: {
    ru: (since: string, copy: string) =>
      `Нет связи с ${since}. Ищем по копии${copy ? ` от ${copy}` : ""}, вопросы отправятся сами.`,
    en: (since: string, copy: string) =>
      `Offline since ${since}. Searching the copy${copy ? ` of ${copy}` : ""}; questions will be sent by themselves.`,
  },
  offlineNoCopy: {
    ru: (since: string) =>
      `Нет связи с ${since}. Поиск заработает, когда она появится; вопросы отправятся сами.`,
    en: (since: string) =>
      `Offline since ${since}. Search works again once there is a connection; questions will be sent by themselves.`,
  },
  outdated: {
    ru: "Поиск по копии работает, вопросы ждут в очереди и отправятся потом.",
    en: "Search over the copy works; questions wait in the queue and are sent later.",
  },
  stale: {
    ru: (since: string) =>
      `Портал не сверяли с ${since}. Новых страниц может не быть, а старые могли измениться.`,
    en: (since: string) =>
      `Portal not checked since ${since}. New pages may be missing, old ones may have changed.`,
  },
  nothing: { ru: "На портале такого нет", en: "The portal has nothing on this" },
  nothingSearched: {
    ru: (documents: number) =>
      `Искали все слова в ${figures(documents, "ru")} ${plural("ru", documents, { one: "документе", few: "документах", many: "документах" })}. Спросите, и эксперт ответит, а ответ появится в поиске для всех.`,
    en: (documents: number) =>
      `All words were searched in ${figures(documents, "en")} ${documents === 1 ? "document" : "documents"}. Ask, and an expert will answer; the answer will be found by everyone.`,
  },
  nothingFiltered: {
    ru: (n: number) => `С этими фильтрами ничего нет, без них ${places(n)}`,
    en: (n: number) => `Nothing with these filters, ${placesEn(n)} without`,
  },
  takeOff: { ru: "Снять фильтры", en: "Take the filters off" },
  withoutWords: {
    ru: (words: readonly string[], n: number) =>
      `Без ${words.length === 1 ? "слова" : "слов"} ${words.map((word) => `«${word}»`).join(", ")} нашлось ${figures(n, "ru")}`,
    en: (words: readonly string[], n: number) =>
      `Without ${words.map((word) => `“${word}”`).join(", ")}: ${figures(n, "en")}`,
  },
  searchFailed: {
    ru: "Поиск не ответил. Попробуйте ещё раз или спросите: вопрос сохранится.",
    en: "Search did not answer. Try again or ask: the question will be kept.",
  },
  answerReady: { ru: "Ответ готов:", en: "Answer ready:" },
  isNew: { ru: "новое", en: "new" },
  until: { ru: (time: string) => `до ${time}`, en: (time: string) => `by ${time}` },
  inQueue: { ru: "в очереди", en: "queued" },
  held: { ru: "ещё не отправлен", en: "not sent yet" },
  refused: { ru: "не принят", en: "not accepted" },
  erased: { ru: "(текст удалён)", en: "(text erased)" },
  back: { ru: "Назад", en: "Back" },
  notOpened: {
    ru: "Страница не открылась. Проверьте связь с порталом и попробуйте ещё раз.",
    en: "The page did not open. Check the connection to the portal and try again.",
  },
});
