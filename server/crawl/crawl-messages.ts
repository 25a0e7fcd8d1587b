import { defineMessages } from "../../core/language/define-messages.ts";

export const crawlMessages = defineMessages({
  noSource: {
    ru: (known: string) => `такого источника нет; есть: ${known}`,
    en: (known: string) => `there is no such source; there are: ${known}`,
  },
  damaged: {
    ru: (release: string) =>
      `Выпуск ${release} повреждён, в поиске остаётся прежний. Выберите другой или обойдите портал.`,
    en: (release: string) =>
      `The release ${release} is damaged; search keeps the one it has. Choose another, or crawl the portal.`,
  },
  overtaken: {
    ru: "Пока вы решали, обход показал другое. Посмотрите ещё раз.",
    en: "While you decided, a crawl found something else. Please look again.",
  },
  brokenOff: {
    ru: "С тех пор обход начался и не дошёл до конца: исчезнуть может больше, чем здесь показано. Обойдите портал до конца, тогда решите.",
    en: "Since then a crawl began and did not reach its end: more may vanish than is shown here. Crawl the portal to the end, then decide.",
  },
  died: {
    ru: "обход оборвался, не оставив отчёта. Что он сказал последним, стоит в crawl-output.txt в папке данных",
    en: "the crawl broke off and left no report. What it said last stands in crawl-output.txt in the data folder",
  },
  silent: {
    ru: "Портал не ответил за две минуты. Проверьте, открывается ли адрес, и повторите.",
    en: "The portal did not answer within two minutes. See whether the address opens, and try again.",
  },
  unexplained: {
    ru: "Обходчик не смог проверить адрес. Проверьте настройки: «npm run ask-me -- check».",
    en: 'The crawler could not try the address. Check the settings: "npm run ask-me -- check".',
  },
});
