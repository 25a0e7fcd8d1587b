import type { Welcome } from "../../core/contract/person.ts";
import { defineMessages } from "../../core/language/define-messages.ts";
import { plural } from "../../core/language/plural.ts";

const daysRu = (days: number): string =>
  `${days} ${plural("ru", days, { one: "день", few: "дня", many: "дней" })}`;
const daysEn = (days: number): string => `${days} ${plural("en", days, { one: "day", other: "days" })}`;

/** What the company's policy leaves to sellers. */
type May = { readonly files: boolean; readonly screenshot: boolean; readonly trail: boolean };
type Keeps = Pick<Welcome["keeps"], "screenshotDays" | "trailDays" | "contextDays">;

const pictureRu = "снимок экрана: поля и личные данные на нём закрашены";
const pictureEn = "a screenshot too, with fields and personal data painted over";

function sentences(...said: (string | false)[]): string {
  return said
    .filter((one) => one !== false)
    .map((one) => `${one}.`)
    .join(" ");
}

function list(...items: (string | false)[]): string {
  const said = items.filter((one) => one !== false).join(", ");
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}

/** What becomes of what people do here: read before a browser is connected, not after. */
export const whatIsKeptMessages = defineMessages({
  goes: { ru: "Что уходит с вопросом", en: "What goes with a question" },
  goesWhat: {
    ru: ({ files, screenshot, trail }: May) =>
      sentences(
        trail
          ? "Сам вопрос, страница портала, на которой вы были, выделенный текст и путь: страницы портала и ваши запросы за последние 15 минут"
          : "Сам вопрос, страница портала, на которой вы были, и выделенный текст",
        "Каждое видно до отправки и снимается одной галочкой",
        files && screenshot && `Если захотите, ещё файлы и ${pictureRu}`,
        files && !screenshot && "Если захотите, ещё файлы",
        !files && screenshot && `Если захотите, ещё ${pictureRu}`,
      ),
    en: ({ files, screenshot, trail }: May) =>
      sentences(
        trail
          ? "The question, the portal page you were on, the text you selected, and the trail: portal pages and your queries of the last 15 minutes"
          : "The question, the portal page you were on, and the text you selected",
        "Each is shown before sending and can be left out",
        files && screenshot && `If you like, files and ${pictureEn}`,
        files && !screenshot && "If you like, files too",
        !files && screenshot && `If you like, ${pictureEn}`,
      ),
  },
  learns: { ru: "На чём поиск учится", en: "What search learns from" },
  learnsWhat: {
    ru: (days: number) =>
      `Что продавцы ищут и открывают — без имени, под псевдонимом. Через ${daysRu(days)} запросы удаляются, и узнать, кто искал, не сможет никто.`,
    en: (days: number) =>
      `What sellers search and open, without their names, under a pseudonym. After ${daysEn(days)} the queries are deleted, and nobody can tell who searched.`,
  },
  learnsNothing: {
    ru: "Ни на чём: что вы ищете и открываете, на сервере не хранится.",
    en: "Nothing: what you search and open is not kept on the server.",
  },
  never: { ru: "Что не уходит никогда", en: "What never goes" },
  neverWhat: {
    ru: "Поля форм, пароли, cookie. О сайтах вне портала — только имя сайта, если вы сами не добавите больше.",
    en: "Form fields, passwords, cookies. Of sites outside the portal only the site's name, unless you add more.",
  },
  whom: { ru: "Кому видно", en: "Who sees it" },
  whomWhat: {
    ru: (service: string) => `Экспертам службы «${service}», которые отвечают на вопросы.`,
    en: (service: string) => `The experts of “${service}” who answer questions.`,
  },
  long: { ru: "Сколько хранится", en: "How long it is kept" },
  longWhat: {
    ru: ({ screenshotDays, trailDays, contextDays }: Keeps, { screenshot, trail }: May) =>
      list(
        screenshot && `снимок экрана — ${daysRu(screenshotDays)}`,
        trail && `путь — ${daysRu(trailDays)}`,
        `страница и выделение — ${daysRu(contextDays)}`,
      ),
    en: ({ screenshotDays, trailDays, contextDays }: Keeps, { screenshot, trail }: May) =>
      list(
        screenshot && `the screenshot for ${daysEn(screenshotDays)}`,
        trail && `the trail for ${daysEn(trailDays)}`,
        `page and selection for ${daysEn(contextDays)}`,
      ),
  },
  questionsFor: {
    ru: (days: number) => `Вопросы и ответы — ${daysRu(days)}.`,
    en: (days: number) => `Questions and answers for ${daysEn(days)}.`,
  },
  questionsForever: {
    ru: "Вопросы и ответы — пока их не удалят по вашей просьбе.",
    en: "Questions and answers until they are deleted at your request.",
  },
  here: { ru: "В этом браузере", en: "In this browser" },
  hereFull: {
    ru: "Копия страниц портала, которые вам доступны, чтобы поиск не ждал сеть. Она удаляется при отключении.",
    en: "A copy of the portal pages you may see, so that search never waits for the network. It is removed on disconnecting.",
  },
  hereTitles: {
    ru: "Названия страниц портала, которые вам доступны, чтобы поиск не ждал сеть; тексты остаются на сервере. Они удаляются при отключении.",
    en: "Titles of the portal pages you may see, so that search never waits for the network; the texts stay on the server. They are removed on disconnecting.",
  },
  hereOff: {
    ru: "Из портала — ничего: ищет сервер.",
    en: "Nothing of the portal: the server searches.",
  },
  button: { ru: "Кнопка на страницах", en: "The button on pages" },
  buttonWhat: {
    ru: (sites: string) =>
      `Появится только на портале: ${sites}. Если браузер спросит разрешение, дайте его.`,
    en: (sites: string) =>
      `It appears on the portal alone: ${sites}. If the browser asks for permission, allow it.`,
  },
});
