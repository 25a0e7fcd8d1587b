import { defineMessages } from "../../../core/language/define-messages.ts";

export const attentionMessages = defineMessages({
  /** Before the title of the tab. */
  title: { ru: (count: number) => `Срок: ${count}`, en: (count: number) => `Due: ${count}` },
  half: {
    ru: (due: string) => `Половина времени прошла, ответить до ${due}`,
    en: (due: string) => `Half of the time is over, due ${due}`,
  },
  fifth: {
    ru: (due: string) => `Осталась пятая часть времени, ответить до ${due}`,
    en: (due: string) => `A fifth of the time is left, due ${due}`,
  },
  over: {
    ru: (due: string) => `Время вышло, ответить нужно было до ${due}`,
    en: (due: string) => `The time is over, it was due ${due}`,
  },
  specialistRunning: {
    ru: "Эксперт ждёт вашего ответа",
    en: "The agent is waiting for your answer",
  },
  specialistSilent: {
    ru: "Специалист не ответил, вопрос снова у вас",
    en: "The specialist was silent, the question is back with you",
  },
  atRisk: {
    ru: (time: string) => `под угрозой: дойдут около ${time}`,
    en: (time: string) => `at risk: reached about ${time}`,
  },
  atRiskAlone: { ru: "под угрозой: на смене никого", en: "at risk: nobody is on shift" },
  fiveLeft: {
    ru: (due: string) => `Осталось 5 минут, срок ${due}`,
    en: (due: string) => `5 minutes left, due ${due}`,
  },
  timeOver: { ru: "Время вышло", en: "The time is over" },
  answered: { ru: "Ответ дан", en: "Answered" },
});
