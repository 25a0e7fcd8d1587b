type Reason = {
  /** Firefox has neither an offscreen document nor this side panel. */
  readonly browsers: "both" | "chrome";
  readonly ru: string;
  readonly en: string;
};

/** What the extension may do in every build, and what for. The documentation's table is this very list. */
export const permissions = {
  storage: {
    browsers: "both",
    ru: "настройки компании, подключение, положение кнопки, неотправленные вопросы",
    en: "the company's settings, the connection, where the button stands, questions not sent yet",
  },
  unlimitedStorage: {
    browsers: "both",
    ru: "копия портала для мгновенного поиска; браузер не выбросит её, когда диск полон",
    en: "the copy of the portal that search answers from at once; the browser does not drop it when the disk is full",
  },
  scripting: {
    browsers: "both",
    ru: "кнопка и окно поиска на страницах портала, подсветка найденного места",
    en: "the button and the search window on the portal's pages, marking the place that was found",
  },
  activeTab: {
    browsers: "both",
    ru: "окно поиска на любой другой странице и её снимок: только по нажатию кнопки или клавиш, только в этой вкладке",
    en: "the search window on any other page and a picture of it: only when the button or the keys are pressed, only in that tab",
  },
  alarms: {
    browsers: "both",
    ru: "раз в несколько минут проверить, не остался ли вопрос неотправленным и не изменился ли портал",
    en: "every few minutes, see whether a question is still to be sent and whether the portal has changed",
  },
  notifications: {
    browsers: "both",
    ru: "сообщить, что пришёл ответ",
    en: "tell that an answer has come",
  },
  offscreen: {
    browsers: "chrome",
    ru: "страница без окна, в которой живут поиск и его копия портала",
    en: "a page without a window, in which search and its copy of the portal live",
  },
  sidePanel: {
    browsers: "chrome",
    ru: "боковая панель там, где на странице окна не показать: PDF, служебные страницы",
    en: "the side panel where no window can be shown in the page: PDF, the browser's own pages",
  },
} as const satisfies Record<string, Reason>;

type Permission = keyof typeof permissions;

/** Names of the permissions in a manifest for this browser. */
export function permissionsFor(browser: "chrome" | "firefox"): Permission[] {
  return namesOf(permissions).filter((name) => browser === "chrome" || permissions[name].browsers === "both");
}

function namesOf<T extends string>(table: Record<T, unknown>): T[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a table of ours has no other keys
  return Object.keys(table) as T[];
}
