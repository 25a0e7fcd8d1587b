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
  silent: {
    ru: "Портал не ответил за две минуты. Проверьте, открывается ли адрес, и повторите.",
    en: "The portal did not answer within two minutes. See whether the address opens, and try again.",
  },
  unexplained: {
    ru: "Обходчик не смог проверить адрес. Проверьте настройки: «npm run ask-me -- check».",
    en: 'The crawler could not try the address. Check the settings: "npm run ask-me -- check".',
  },
});
