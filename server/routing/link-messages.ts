import { defineMessages } from "../../core/language/define-messages.ts";

export const linkMessages = defineMessages({
  title: { ru: "Нужен ваш ответ", en: "Your answer is needed" },
  lead: {
    ru: "Эксперт службы просит вас ответить на вопрос продавца. Ваш ответ увидит эксперт, он и ответит продавцу.",
    en: "An agent of the service asks you to answer a seller's question. The agent reads your answer and replies to the seller.",
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
    ru: "Адрес страницы портала; каждый с новой строки. Эксперт увидит его как источник.",
    en: "The address of a page of the portal, one a line. The agent sees it as a source.",
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
    ru: "Ответ у эксперта. Если есть что добавить, ответьте на его письмо или позвоните.",
    en: "The agent has the answer. If you want to add something, write to them or call.",
  },
  expiredTitle: { ru: "Ссылка больше не действует", en: "This link is no longer valid" },
  expired: {
    ru: "Её время вышло. Если ответ ещё нужен, эксперт пришлёт новую.",
    en: "Its time is over. If your answer is still needed, the agent will send another.",
  },
  withdrawnTitle: { ru: "Ответ больше не нужен", en: "Your answer is no longer needed" },
  withdrawn: {
    ru: "Эксперт взял вопрос обратно или спросил кого-то ещё. Делать ничего не надо.",
    en: "The agent took the question back or asked somebody else. There is nothing to do.",
  },
  closedTitle: { ru: "На вопрос уже ответили", en: "The question has been answered" },
  closed: { ru: "Делать ничего не надо, спасибо.", en: "There is nothing to do, thank you." },
  unknownTitle: { ru: "Такой ссылки нет", en: "There is no such link" },
  unknown: {
    ru: "Проверьте, целиком ли скопирован адрес из письма.",
    en: "Check that the whole address from the letter was copied.",
  },
});
