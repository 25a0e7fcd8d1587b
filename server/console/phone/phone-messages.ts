import { defineMessages } from "../../../core/language/define-messages.ts";

export const phoneMessages = defineMessages({
  call: { ru: "Звонок", en: "Call" },
  title: { ru: "Звонок продавца", en: "A seller's call" },
  answerTitle: { ru: (name: string) => `Ответ: ${name}`, en: (name: string) => `Answer: ${name}` },
  who: { ru: "Кто звонит", en: "Who calls" },
  whoHint: { ru: "Фамилия или имя", en: "Surname or name" },
  found: { ru: "Подходящие продавцы", en: "Matching sellers" },
  nobody: { ru: "Никого с таким именем", en: "Nobody of that name" },
  looking: { ru: "Ищем…", en: "Looking…" },
  unreachable: {
    ru: "Нет связи с сервером: имена появятся, когда она вернётся",
    en: "No connection to the server: names appear when it is back",
  },
  other: { ru: "Другой", en: "Someone else" },
  kind: { ru: "Что это", en: "What it is" },
  question: { ru: "вопрос", en: "question" },
  complaint: { ru: "жалоба", en: "complaint" },
  suggestion: { ru: "предложение", en: "suggestion" },
  text: { ru: "О чём спрашивает", en: "What they ask" },
  textHint: { ru: "Своими словами, как сказал продавец", en: "As the seller said it" },
  answerNow: { ru: "Ответить сразу", en: "Answer now" },
  toQueue: { ru: "В очередь", en: "To the queue" },
  cancel: { ru: "Отмена", en: "Cancel" },
  close: { ru: "Ответить позже", en: "Answer later" },
  pickWho: { ru: "Выберите, кто звонит", en: "Choose who calls" },
  writeText: { ru: "Запишите, о чём спрашивают", en: "Write down what they ask" },
  queued: {
    ru: (id: number) => `Звонок записан: вопрос № ${id} в очереди`,
    en: (id: number) => `The call is written down: question no. ${id} is in the queue`,
  },
  failed: {
    ru: "Нет связи: звонок не записан, текст сохранён. Повторите.",
    en: "No connection: the call was not written down, the text is kept. Try again.",
  },
  logged: {
    ru: (id: number) => `Вопрос № ${id} записан, продавец видит его у себя.`,
    en: (id: number) => `Question no. ${id} is written down; the seller sees it.`,
  },
});
