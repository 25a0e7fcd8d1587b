import type { CrawlAlarm } from "../../core/contract/crawl-endpoints.ts";
import { deskHealthPath } from "../../core/contract/paths.ts";
import { defineMessages, type Language } from "../../core/language/define-messages.ts";
import { figures } from "../../core/language/figures.ts";
import { plural } from "../../core/language/plural.ts";
import { momentIn } from "./moment-in.ts";

type Desk = {
  /** Origin under which people reach the server. */
  readonly address: string;
  /** Of the desk: nothing is known of the reader's. */
  readonly timeZone: string;
};

const documents = {
  ru: { one: "документ", few: "документа", many: "документов" },
  en: { one: "document", other: "documents" },
} as const;
const counted = (count: number, language: Language): string =>
  `${figures(count, language)} ${plural(language, count, documents[language])}`;

const titles = defineMessages({
  stale: { ru: "Поиск давно не сверяли с порталом", en: "Search may be out of date" },
  held: { ru: "Выпуск придержан и ждёт решения", en: "A release is held and waits for a decision" },
  failed: { ru: "Обход портала не удался", en: "A crawl of the portal failed" },
  hidden: { ru: "Портал закрыл сразу много документов", en: "The portal closed many documents at once" },
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
    ru: (when: string, count: number) => `${when} обход увидел, что закрыто: ${counted(count, "ru")}.`,
    en: (when: string, count: number) => `On ${when} the crawl found ${counted(count, "en")} closed.`,
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
});

const messages = defineMessages({
  source: { ru: (source: string) => `Источник: ${source}`, en: (source: string) => `Source: ${source}` },
  open: { ru: (link: string) => `Открыть: ${link}`, en: (link: string) => `Open: ${link}` },
});

/** Subject and text, Russian first; nothing of the portal but a source's id and a count. */
export function alarmMail(alarm: CrawlAlarm, desk: Desk): { subject: string; text: string } {
  return {
    subject: titles("ru")[alarm.kind],
    text: (["ru", "en"] as const).map((language) => linesOf(alarm, desk, language).join("\n")).join("\n\n"),
  };
}

function linesOf({ kind, source, since, count }: CrawlAlarm, desk: Desk, language: Language): string[] {
  const say = messages(language);
  const when = momentIn(desk.timeZone, since, language);
  return [
    titles(language)[kind],
    happened(language)[kind](when, count ?? 0),
    ...(source === null ? [] : [say.source(source)]),
    works(language)[kind],
    say.open(desk.address + deskHealthPath),
  ];
}
