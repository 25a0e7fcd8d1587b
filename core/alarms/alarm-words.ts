import type { Alarm } from "../contract/alarm.ts";
import { defineMessages, type Language } from "../language/define-messages.ts";
import { figures } from "../language/figures.ts";
import { plural } from "../language/plural.ts";
import { clockWords } from "./clock-words.ts";

const documents = {
  ru: { one: "документ", few: "документа", many: "документов" },
  en: { one: "document", other: "documents" },
} as const;
const letters = {
  ru: { one: "письмо", few: "письма", many: "писем" },
  en: { one: "letter", other: "letters" },
} as const;

type Nouns = typeof documents | typeof letters;
const counted = (count: number, nouns: Nouns, language: Language): string =>
  `${figures(count, language)} ${plural(language, count, nouns[language])}`;

const titles = defineMessages({
  stale: { ru: "Поиск давно не сверяли с порталом", en: "Search may be out of date" },
  held: { ru: "Выпуск придержан и ждёт решения", en: "A release is held and waits for a decision" },
  failed: { ru: "Обход портала не удался", en: "A crawl of the portal failed" },
  hidden: { ru: "Портал закрыл сразу много документов", en: "The portal closed many documents at once" },
  inbox: { ru: "Почтовый ящик не читается", en: "The mailbox cannot be read" },
  letters: { ru: "Письма не уходят", en: "Letters do not leave" },
  clock: { ru: "Вопросы ждут слишком долго", en: "Requests wait too long" },
  shift: { ru: "В рабочее время никого нет на смене", en: "The desk is open and nobody is on shift" },
  disk: { ru: "Диск почти заполнен", en: "The disk is nearly full" },
  database: { ru: "База данных не принимает записи", en: "The database cannot be written" },
  backup: { ru: "Давно нет резервной копии", en: "The last backup is too old" },
  provider: { ru: "Служба входа не отвечает", en: "The sign-in provider does not answer" },
});

/** What happened and since when. */
const happened = defineMessages({
  stale: {
    ru: (when: string) => `Удачных обходов нет с ${when}.`,
    en: (when: string) => `No crawl has succeeded since ${when}.`,
  },
  held: {
    ru: (when: string, count: number) =>
      `С ${when} новый выпуск ждёт решения: из поиска пропало бы слишком много (${figures(count, "ru")}).`,
    en: (when: string, count: number) =>
      `A new release has been waiting since ${when}: too much would vanish from search (${figures(count, "en")}).`,
  },
  failed: {
    ru: (when: string) => `С ${when} обход не может опубликовать новый выпуск.`,
    en: (when: string) => `Since ${when} the crawl has not been able to publish a release.`,
  },
  hidden: {
    ru: (when: string, count: number) =>
      `${when} обход увидел, что закрыто: ${counted(count, documents, "ru")}.`,
    en: (when: string, count: number) =>
      `On ${when} the crawl found ${counted(count, documents, "en")} closed.`,
  },
  inbox: {
    ru: (when: string) => `С ${when} почтовый сервер не отдаёт письма.`,
    en: (when: string) => `Since ${when} the mail server has not let us read the mailbox.`,
  },
  letters: {
    ru: (when: string, count: number) =>
      `С ${when} почтовый сервер не принимает письма; ждёт отправки ${counted(count, letters, "ru")}.`,
    en: (when: string, count: number) =>
      `Since ${when} the mail server has taken no letter; ${counted(count, letters, "en")} waiting.`,
  },
  shift: {
    ru: (when: string) => `С ${when} по календарю рабочее время, а экспертов на смене нет.`,
    en: (when: string) => `By the calendar the desk has been open since ${when}, and no agent is on shift.`,
  },
  disk: {
    ru: (when: string, count: number) =>
      `С ${when} мало места на диске с данными; свободно ${figures(count, "ru")} МБ.`,
    en: (when: string, count: number) =>
      `Since ${when} there has been little room on the disk with the data; ${figures(count, "en")} MB are free.`,
  },
  database: {
    ru: (when: string) => `С ${when} записать в базу данных не удаётся.`,
    en: (when: string) => `Since ${when} nothing can be written to the database.`,
  },
  backup: {
    ru: (when: string, count: number) => `Копий нет с ${when}; последней удачной ${figures(count, "ru")} ч.`,
    en: (when: string, count: number) =>
      `No backup since ${when}; the last good one is ${figures(count, "en")} h old.`,
  },
  provider: {
    ru: (when: string) => `С ${when} служба единого входа не отвечает.`,
    en: (when: string) => `The single sign-on provider has not answered since ${when}.`,
  },
});

/** What still works, and where to look first. */
const works = defineMessages({
  stale: {
    ru: "Поиск и вопросы работают, но тексты могли устареть: продавцы видят об этом пометку.",
    en: "Search and questions work, but texts may be old: sellers see a note that says so.",
  },
  held: {
    ru: "В поиске остаётся прежний выпуск, вопросы принимаются как обычно.",
    en: "Search keeps the earlier release, and questions are taken as usual.",
  },
  failed: {
    ru: "В поиске остаётся прежний выпуск, вопросы принимаются как обычно.",
    en: "Search keeps the earlier release, and questions are taken as usual.",
  },
  hidden: {
    ru: "Поиск не показывает их тем, кому они закрыты; остальное работает. Если права на портале не меняли, проверьте вход робота.",
    en: "Search does not show them to those they are closed to; all else works. If nobody changed rights on the portal, check the crawler's sign-in.",
  },
  inbox: {
    ru: "Вопросы из расширения и консоль работают, письма ждут в ящике. Причину назовёт «ask-me check».",
    en: 'Requests from the extension and the console work; letters wait in the mailbox. "ask-me check" names the cause.',
  },
  letters: {
    ru: "Ответы видны в расширении и на странице; письма уйдут сами, когда почта ответит. Причину назовёт «ask-me check».",
    en: 'Answers are seen in the extension and on the page; letters leave by themselves once mail is back. "ask-me check" names the cause.',
  },
  clock: {
    ru: "Откройте очередь: сверху те, чей срок ближе. Помогут ещё один человек на смене или передача специалистам.",
    en: "Open the queue: what is due first is on top. One more person on shift helps, or passing some on to specialists.",
  },
  shift: {
    ru: "Вопросы принимаются, часы идут. Проверьте часы работы и отсутствия на странице «Люди».",
    en: "Requests are taken and their clocks run. See working hours and absences on the page People.",
  },
  disk: {
    ru: "Пока всё работает. Когда места не останется, вопросы приниматься не будут: освободите или добавьте место.",
    en: "All works for now. Without any room left no request can be taken: free some or add some.",
  },
  database: {
    ru: "Поиск работает; вопросы ждут в браузерах продавцов и дойдут сами. Проверьте место на диске и права на папку с данными.",
    en: "Search works; requests wait in sellers' browsers and arrive by themselves. Check the room on the disk and the rights on the data folder.",
  },
  backup: {
    ru: "Всё работает, но при поломке диска пропадёт всё, что появилось с тех пор. Сделайте копию: «ask-me backup».",
    en: 'All works, but if the disk broke, whatever came since would be lost. Make one: "ask-me backup".',
  },
  provider: {
    ru: "Кто уже вошёл, работает дальше; новые входы не пройдут, пока служба не ответит.",
    en: "Whoever is signed in works on; nobody can sign in until it answers.",
  },
});

const never = defineMessages({
  backup: {
    ru: (when: string) => `Ни одной удачной копии ещё не было; ждём с ${when}.`,
    en: (when: string) => `There has been no good backup yet; one has been expected since ${when}.`,
  },
});

/** An alarm in a sentence each. */
export type AlarmWords = {
  readonly title: string;
  /** What happened, and since when. */
  readonly happened: string;
  /** What still works, and what to do. */
  readonly works: string;
};

/** @param when the alarm's `since`, as its reader writes moments */
export function alarmWords(alarm: Alarm, when: string, language: Language): AlarmWords {
  return {
    title: titles(language)[alarm.kind],
    happened: happenedOf(alarm, when, language),
    works: works(language)[alarm.kind],
  };
}

function happenedOf(alarm: Alarm, when: string, language: Language): string {
  const { kind, count } = alarm;
  if (kind === "clock") return clockWords(alarm, when, language);
  if (kind === "backup" && count === null) return never(language).backup(when);
  return happened(language)[kind](when, count ?? 0);
}
