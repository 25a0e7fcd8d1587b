import { defineMessages } from "../../core/language/define-messages.ts";

/** What whoever is refused is told: what happened, and when it is over. */
export const limitMessages = defineMessages({
  session: {
    ru: (seconds: number) =>
      `С этого устройства пришло слишком много запросов. Повторите через ${seconds} с; то, что ждёт отправки, уйдёт само.`,
    en: (seconds: number) =>
      `Too many calls came from this device. Try again in ${seconds} s; what waits to be sent leaves by itself.`,
  },
  address: {
    ru: (seconds: number) =>
      `Из вашей сети пришло слишком много запросов. Повторите через ${seconds} с; если это повторяется, сообщите администратору.`,
    en: (seconds: number) =>
      `Too many calls came from your network. Try again in ${seconds} s; if this comes again, tell the administrator.`,
  },
});
