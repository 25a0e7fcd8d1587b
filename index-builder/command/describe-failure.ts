import { defineMessages, type Language } from "../../core/language/define-messages.ts";
import type { FetchFailure } from "../fetch/answer.ts";

const messages = defineMessages({
  timeout: { ru: "не ответил вовремя", en: "did not answer in time" },
  "name-unknown": { ru: "такого имени нет в DNS", en: "the name is not in the DNS" },
  "connection-refused": { ru: "соединение отклонено", en: "the connection was refused" },
  certificate: { ru: "сертификату нельзя доверять", en: "the certificate cannot be trusted" },
  "too-large": { ru: "ответ слишком велик", en: "the answer is too large" },
  "server-error": { ru: "ошибка на стороне портала", en: "the portal reports an error of its own" },
  "rate-limited": { ru: "портал просит спрашивать реже", en: "the portal asks for fewer requests" },
  network: { ru: "сбой соединения", en: "the connection failed" },
  "refused-address": { ru: "обращаться туда нельзя", en: "that address must not be contacted" },
  "host-unavailable": {
    ru: "слишком много сбоев подряд, до конца обхода больше не спрашиваем",
    en: "too many faults in a row; not asked again in this crawl",
  },
  rendering: { ru: "браузер не смог показать страницу", en: "the browser could not show the page" },
  stopped: { ru: "остановлено", en: "stopped" },
});

export const isFailure = (word: string): word is FetchFailure => Object.hasOwn(messages("ru"), word);

export function describeFailure(why: FetchFailure, language: Language): string {
  return messages(language)[why];
}
