import { ratingWords } from "../../ui/rating-words.ts";
import { defineMessages } from "../../core/language/define-messages.ts";

export const ratingMessages = defineMessages({
  ...ratingWords,
  title: {
    ru: (id: number) => `Ответ на вопрос №\u00a0${id}`,
    en: (id: number) => `The answer to question No.\u00a0${id}`,
  },
  lead: {
    ru: "Три вопроса, по одному нажатию. Каждое нажатие сразу записывается.",
    en: "Three questions, a click each. Every click is saved at once.",
  },
  clear: { ru: "Всё ясно, быстро", en: "All clear, and quick" },
  confirm: { ru: (said: string) => `Записать: «${said}»`, en: (said: string) => `Save: “${said}”` },
  confirmLead: {
    ru: "Ещё ничего не записано: подтвердите нажатием.",
    en: "Nothing is saved yet: confirm by a click.",
  },
  comment: { ru: "Чего не хватило, или просто пара слов", en: "What was missing, or a word or two" },
  incomplete: { ru: "Вернуть в работу", en: "Send back" },
  thank: { ru: "Сказать «спасибо» тому, кто ответил", en: "Say thank you to who answered" },
  thanked: { ru: "Вы сказали «спасибо»", en: "You said thank you" },
  save: { ru: "Записать", en: "Save" },
  saved: { ru: "Записано. Можно поправить или закрыть страницу.", en: "Saved. Change it or close the page." },
  backInWork: { ru: "Вопрос снова в работе", en: "The question is being worked on again" },
  backInWorkLead: {
    ru: "Новый ответ придёт так же, как этот.",
    en: "A new answer comes the same way as this one did.",
  },
  newer: { ru: "На этот вопрос есть новый ответ", en: "There is a newer answer to this question" },
  newerLead: {
    ru: "Оценить можно его: ссылка в новом письме.",
    en: "It is the one to rate: its letter has the link.",
  },
  unknown: { ru: "Эта ссылка не работает", en: "This link does not work" },
  unknownLead: {
    ru: "Откройте её из письма с ответом целиком или оцените ответ в переписке.",
    en: "Open it whole from the letter with the answer, or rate the answer in the thread.",
  },
});
