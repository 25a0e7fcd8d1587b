import { defineMessages } from "../../../core/language/define-messages.ts";
import { plural } from "../../../core/language/plural.ts";

export const healthMessages = defineMessages({
  title: { ru: "Обход портала", en: "Portal health" },
  documents: {
    ru: (n: number, shown: string) =>
      `${shown} ${plural("ru", n, { one: "документ", few: "документа", many: "документов" })}`,
    en: (n: number, shown: string) => `${shown} ${plural("en", n, { one: "document", other: "documents" })}`,
  },
  places: {
    ru: (n: number, shown: string) =>
      `${shown} ${plural("ru", n, { one: "место", few: "места", many: "мест" })}`,
    en: (n: number, shown: string) => `${shown} ${plural("en", n, { one: "place", other: "places" })}`,
  },
  served: {
    ru: (at: string, content: string) => `в поиске выпуск от ${at} · ${content}`,
    en: (at: string, content: string) => `search uses the release of ${at} · ${content}`,
  },
  noRelease: { ru: "в поиске пока ничего нет", en: "search has nothing yet" },

  held: { ru: "выпуск придержан, ждёт решения", en: "a release is held and waits for you" },
  kept: { ru: "выпуск придержан, в поиске прежний", en: "a release is held, the earlier one stays" },
  running: { ru: "идёт обход", en: "crawling now" },
  never: { ru: "портал ещё не обходили", en: "the portal was never crawled" },
  stale: { ru: "поиск давно не сверяли с порталом", en: "search may be out of date" },
  failed: { ru: "обход не удался", en: "a crawl failed" },
  hidden: { ru: "портал закрыл документы", en: "the portal closed documents" },
  well: { ru: (at: string) => `сверено с порталом: ${at}`, en: (at: string) => `up to date as of ${at}` },

  crawlNow: { ru: "Обойти сейчас", en: "Crawl now" },
  beginning: { ru: "Начинаем…", en: "Starting…" },
  stop: { ru: "Остановить", en: "Stop" },
  stopping: { ru: "Останавливаем…", en: "Stopping…" },
  rights: { ru: "Проверить права", en: "Check rights" },
  rightsWhat: {
    ru: "Быстрый обход: только можно ли ещё показывать то, что уже в поиске",
    en: "A quick run: only whether what search holds may still be shown",
  },
  whileRunning: { ru: "Обход уже идёт", en: "A crawl is under way" },
  crawlBegun: { ru: "Обход начат.", en: "The crawl has begun." },
  rightsBegun: { ru: "Проверка прав начата.", en: "The rights check has begun." },
  allowBegun: { ru: "Публикация начата.", en: "Publishing has begun." },
  stopAsked: {
    ru: "Обход останавливается. Прочитанное сохранится, следующий обход продолжит с этого места.",
    en: "The crawl is stopping. What it has read is kept; the next one goes on from there.",
  },
  unanswered: {
    ru: "Сервер не отвечает, ничего не изменилось. Повторите.",
    en: "The server does not answer; nothing has changed. Try again.",
  },

  loading: { ru: "Загружаем…", en: "Loading…" },
  failedTitle: { ru: "Сервер не отвечает", en: "The server does not answer" },
  failedText: {
    ru: "Как только он ответит, состояние портала появится само.",
    en: "As soon as it does, the state of the portal will appear.",
  },
  refusedTitle: { ru: "Состояние портала не показано", en: "The portal's state is not shown" },
  again: { ru: "Повторить", en: "Try again" },
  old: {
    ru: (at: string) => `Сервер не отвечает. Показано то, что было в ${at}; обновится само.`,
    en: (at: string) => `The server does not answer. This is how things stood at ${at}; it will catch up.`,
  },

  staleTitle: {
    ru: (age: string) => `Поиск не сверяли с порталом ${age}`,
    en: (age: string) => `Search has not been checked against the portal for ${age}`,
  },
  staleText: {
    ru: (limit: string) =>
      `Допустимо ${limit}. Продавцы видят предупреждение, что тексты могли устареть. Обойдите портал; если обход не проходит, причина — в «Что исправить».`,
    en: (limit: string) =>
      `The limit is ${limit}. Sellers are warned that texts may be old. Crawl the portal; if that does not succeed, the reason is under “What to fix”.`,
  },
  staleHeldText: {
    ru: (limit: string) =>
      `Допустимо ${limit}. Новый выпуск придержан, и тексты в поиске стареют, пока он не опубликован; продавцы видят предупреждение об этом.`,
    en: (limit: string) =>
      `The limit is ${limit}. The new release is held, and until it is published the texts in search grow old; sellers are warned.`,
  },
  failedAlarm: {
    ru: (source: string | null) => (source === null ? "Обход не удался" : `Обход «${source}» не удался`),
    en: (source: string | null) => (source === null ? "The crawl failed" : `The crawl of “${source}” failed`),
  },
  failedAlarmText: {
    ru: "В поиске остаётся прежний выпуск. Причина — в «Что исправить»: устраните её и обойдите портал ещё раз.",
    en: "Search keeps the earlier release. The reason is under “What to fix”: mend it and crawl again.",
  },
  hiddenTitle: {
    ru: (documents: string, source: string | null) =>
      source === null ? `Портал закрыл ${documents}` : `Портал закрыл ${documents} в «${source}»`,
    en: (documents: string, source: string | null) =>
      source === null ? `The portal closed ${documents}` : `The portal closed ${documents} in “${source}”`,
  },
  hiddenText: {
    ru: "Поиск их больше не показывает тем, кому они закрыты. Если права на портале не меняли, проверьте вход и группы учётной записи робота, потом нажмите «Проверить права».",
    en: "Search no longer shows them to those they are closed to. If nobody changed rights on the portal, look at the crawler's sign-in and groups, then press “Check rights”.",
  },
  since: { ru: (at: string) => `с ${at}`, en: (at: string) => `since ${at}` },
  alarms: { ru: "Требует внимания", en: "Needs attention" },
  systemAlarms: { ru: "Тревоги сервера", en: "Alarms of the server" },

  runOfAll: { ru: "Обход портала", en: "Crawl of the portal" },
  runOfRights: { ru: "Проверка прав", en: "Rights check" },
  runOfAllow: { ru: "Публикация придержанного", en: "Publishing what was held" },
  begunBy: {
    ru: (who: string, at: string, length: string) => `${who}, начат в ${at}, идёт ${length}`,
    en: (who: string, at: string, length: string) => `${who}, begun at ${at}, ${length} so far`,
  },
  bySchedule: { ru: "по расписанию", en: "on schedule" },
  byCommand: { ru: "из командной строки", en: "from the command line" },
  byPerson: { ru: "из консоли", en: "from the console" },
  phaseCrawl: { ru: "Чтение", en: "Reading" },
  phaseIndex: { ru: "Индекс", en: "Index" },
  phasePublish: { ru: "Публикация", en: "Publishing" },
  phases: { ru: "Этапы обхода", en: "Phases of the crawl" },
  progress: { ru: "Прочитано из известного", en: "Read of what is known" },
  source: { ru: (id: string) => `источник «${id}»`, en: (id: string) => `source “${id}”` },
  identity: { ru: (name: string) => `вход «${name}»`, en: (name: string) => `identity “${name}”` },
  fetched: { ru: "получено", en: "fetched" },
  waiting: { ru: "ждут", en: "waiting" },
  failures: { ru: "не прочитано", en: "failed" },
  starting: { ru: "Первая страница ещё не получена", en: "The first page is yet to come" },
  indexing: {
    ru: (content: string) => `В индексе ${content}`,
    en: (content: string) => `Indexing ${content}`,
  },
  publishing: {
    ru: (places: string) => `Публикуем ${places}`,
    en: (places: string) => `Publishing ${places}`,
  },

  neverTitle: { ru: "Портал ещё не обходили", en: "The portal was never crawled" },
  neverText: {
    ru: "Поиск пуст, продавцам нечего находить. Первый обход занимает от нескольких минут до нескольких часов; по ходу видно, сколько прочитано.",
    en: "Search is empty and sellers find nothing. The first crawl takes from minutes to hours; you will see how far it has come.",
  },

  fixTitle: { ru: "Что исправить", en: "What to fix" },
  fixNothing: { ru: "Исправлять нечего.", en: "There is nothing to fix." },
  fixShow: { ru: "показать", en: "show" },
  fixShowOf: {
    ru: (source: string) => `подробности «${source}»`,
    en: (source: string) => `details of “${source}”`,
  },

  notYoursTitle: { ru: "Эта страница — для администраторов", en: "This page is for administrators" },
  notYours: {
    ru: "Здесь следят за тем, как читается портал. Если вам нужно сюда, попросите роль администратора.",
    en: "Here one watches how the portal is read. If you need it, ask for the administrator's role.",
  },
});
