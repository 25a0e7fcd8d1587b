import { defineMessages } from "../../../core/language/define-messages.ts";

export const specialistMessages = defineMessages({
  title: { ru: "Вопросы ко мне", en: "Questions to me" },
  emptyTitle: { ru: "Вопросов к вам нет", en: "There is no question to you" },
  empty: {
    ru: "Когда эксперт направит вам вопрос, он появится здесь, и придёт письмо.",
    en: "When an agent routes a question to you it appears here, and a letter comes.",
  },
  toList: { ru: "К вопросам", en: "To the questions" },
  number: { ru: (id: number) => `Вопрос № ${id}`, en: (id: number) => `Question no. ${id}` },
  answer: { ru: "Ваш ответ", en: "Your answer" },
  hint: { ru: "Что ответить на вопрос. @ — найти источник", en: "What to answer. @ finds a source" },
  toAgent: { ru: "эксперту, он ответит продавцу", en: "to the agent, who replies to the seller" },
  toSeller: { ru: "сразу продавцу", en: "straight to the seller" },
  whom: { ru: "Кому", en: "To whom" },
  send: { ru: "Передать эксперту", en: "Send to the agent" },
  sendSeller: { ru: "Ответить продавцу", en: "Answer the seller" },
  sending: { ru: "Передаём…", en: "Sending…" },
  sent: { ru: "Ответ у эксперта, спасибо.", en: "The agent has your answer, thank you." },
  sentSeller: { ru: "Ответ у продавца, спасибо.", en: "The seller has your answer, thank you." },
  emptyText: { ru: "Напишите ответ и отправьте его.", en: "Write the answer, then send it." },
  backWithAgent: {
    ru: "Вопрос уже вернулся к эксперту. Если есть что добавить, напишите: он увидит.",
    en: "The question is back with the agent. If you have something to add, write it: they will see it.",
  },
  closed: { ru: "На вопрос уже ответили, спасибо.", en: "The question has been answered, thank you." },
  context: { ru: "Контекст вопроса", en: "Context of the question" },
});
