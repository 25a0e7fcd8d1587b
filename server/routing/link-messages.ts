import { defineMessages } from "../../core/language/define-messages.ts";

export const linkMessages = defineMessages({
  title: { ru: "Нужен ваш ответ", en: "Your answer is needed" },
  lead: {
    ru: "Эксперт просит вас ответить на вопрос продавца. Ваш ответ увидит эксперт, продавцу ответит он сам.",
    en: "An agent asks you to answer a seller's question. The agent reads your answer and replies to the seller themselves.",
  },
  due: {
    ru: (time: string) => `Ответ нужен до ${time}.`,
    en: (time: string) => `The answer is needed by ${time}.`,
  },
  question: { ru: "Вопрос продавца", en: "The seller's question" },
  erased: { ru: "Текст вопроса удалён.", en: "The question's text was erased." },
  note: { ru: "Эксперт спрашивает", en: "The agent asks" },
  page: { ru: "Спросили на странице", en: "Asked on the page" },
  selection: { ru: "Выделено на ней", en: "Selected there" },
  files: { ru: "Приложено", en: "Files" },
  answer: { ru: "Ваш ответ", en: "Your answer" },
  sources: { ru: "Где об этом написано (необязательно)", en: "Where it is written (optional)" },
  sourcesHint: {
    ru: "Адреса страниц портала, каждый с новой строки. Эксперт увидит их как источники.",
    en: "Addresses of pages of the portal, one a line. The agent sees them as sources.",
  },
  send: { ru: "Передать эксперту", en: "Send to the agent" },
  once: { ru: "По ссылке можно ответить один раз.", en: "The link is good for one answer." },
  late: {
    ru: "Срок прошёл, и вопрос вернулся к эксперту. Ваш ответ ему всё ещё поможет.",
    en: "The time is over and the question went back to the agent. Your answer still helps.",
  },
  empty: { ru: "Напишите ответ и отправьте ещё раз.", en: "Write the answer, then send it again." },
  tooLong: {
    ru: (most: string) => `Не больше ${most} знаков: сократите ответ.`,
    en: (most: string) => `No more than ${most} characters: shorten the answer.`,
  },
  thankedTitle: { ru: "Ответ передан", en: "Your answer has arrived" },
  thanked: {
    ru: "Эксперт уже видит его. Спасибо, страницу можно закрыть.",
    en: "The agent can read it now. Thank you; you may close this page.",
  },
  usedTitle: { ru: "По этой ссылке уже ответили", en: "This link has been used" },
  used: {
    ru: "Ответ у эксперта. Если есть что добавить, позвоните эксперту.",
    en: "The agent has the answer. If you want to add something, call the agent.",
  },
  expiredTitle: { ru: "Ссылка больше не действует", en: "This link is no longer valid" },
  expired: {
    ru: "Срок ссылки истёк. Если ответ ещё нужен, эксперт пришлёт новую.",
    en: "The link's time is over. If your answer is still needed, the agent will send another.",
  },
  withdrawnTitle: { ru: "Ответ больше не нужен", en: "Your answer is no longer needed" },
  withdrawn: {
    ru: "Эксперт отозвал вопрос или обратился к другому специалисту.",
    en: "The agent took the question back or turned to another specialist.",
  },
  closedTitle: { ru: "На вопрос уже ответили", en: "The question has been answered" },
  closed: { ru: "Делать ничего не надо, спасибо.", en: "There is nothing to do, thank you." },
  unknownTitle: { ru: "Такой ссылки нет", en: "There is no such link" },
  unknown: {
    ru: "Проверьте, целиком ли скопирован адрес из письма.",
    en: "Check that the whole address from the letter was copied.",
  },
});
