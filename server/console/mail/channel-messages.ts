import { defineMessages } from "../../../core/language/define-messages.ts";

export const channelMessages = defineMessages({
  mail: { ru: "почта", en: "mail" },
  phone: { ru: "звонок", en: "call" },
  "no-sender": { ru: "отправитель не указан", en: "no sender" },
  "unknown-sender": { ru: "отправитель не найден", en: "unknown sender" },
  unconfirmed: { ru: "отправитель не подтверждён", en: "sender not confirmed" },
  "too-large": { ru: "слишком большое письмо", en: "letter too large" },
  encrypted: { ru: "письмо зашифровано", en: "letter is encrypted" },
  charset: { ru: "текст не читается", en: "text cannot be read" },
  unreadable: { ru: "письмо не читается", en: "letter cannot be read" },
  "no-text": { ru: "письмо без текста", en: "letter without text" },
  "only-files": { ru: "только вложения", en: "only files" },
  whySender: {
    ru: "Ответить некому: укажите продавца, и вопрос станет его. Ответ уйдёт на почту из его учётной записи.",
    en: "There is nobody to answer: say who wrote, and it becomes their question. The answer goes to the address of their account.",
  },
  whyUnread: {
    ru: "Откройте его в почтовом ящике или попросите продавца написать ещё раз.",
    en: "Open it in the mailbox, or ask the seller to write again.",
  },
  from: { ru: (from: string) => `От: ${from}`, en: (from: string) => `From: ${from}` },
  fromNobody: { ru: "адреса нет", en: "no address" },
  name: { ru: "Указать продавца", en: "Say who wrote" },
  who: { ru: "Кто написал", en: "Who wrote" },
  notQuestion: { ru: "Не вопрос", en: "Not a question" },
  named: {
    ru: (name: string) => `Теперь это вопрос: ${name}`,
    en: (name: string) => `Now a question of ${name}`,
  },
  putAway: { ru: "Письмо убрано из очереди", en: "The letter was put away" },
  setAside: {
    ru: (time: string, who: string | null) =>
      `Эксперт${who === null ? "" : ` (${who})`} убрал письмо из очереди ${time}: это не вопрос`,
    en: (time: string, who: string | null) =>
      `Set aside by an agent${who === null ? "" : ` (${who})`} ${time}: not a question`,
  },
  setAsideShort: { ru: "убрано экспертом", en: "set aside" },
  whole: { ru: "Письма целиком", en: "Whole letters" },
  leftOut: {
    ru: (names: string) => `Не сохранены вложения: ${names}`,
    en: (names: string) => `Files that were not kept: ${names}`,
  },
  noLetterText: { ru: "Текста нет.", en: "There is no text." },
  readFailed: { ru: "Письма не загрузились.", en: "The letters did not load." },
  failed: { ru: "Нет связи. Повторите.", en: "No connection. Try again." },
  undelivered: {
    ru: (code: string) =>
      `Письмо продавцу не дошло (${code}). В расширении ответ виден; если его нет, позвоните или поправьте адрес в учётной записи.`,
    en: (code: string) =>
      `A letter to the seller did not arrive (${code}). The extension shows the answer; without it, call them or mend the address of their account.`,
  },
  undeliveredOf: {
    ru: (id: number) => `Письмо продавцу по вопросу № ${id} не дошло`,
    en: (id: number) => `A letter about question no. ${id} did not arrive`,
  },
});
