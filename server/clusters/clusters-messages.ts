import { defineMessages } from "../../core/language/define-messages.ts";

/** Why something is not done about a cluster. */
export const clustersMessages = defineMessages({
  noSection: {
    ru: "Такого раздела нет, или вам он не виден. Выберите другой источник.",
    en: "There is no such section, or you may not see it. Choose another source.",
  },
  noWords: {
    ru: "В этих вопросах нет слов, общих хотя бы для трёх продавцов: закреплять не за чем. Поставьте задачу.",
    en: "No words in these questions are shared by three sellers: there is no query to pin to. Make a task of it.",
  },
  noQuestions: {
    ru: "Этих вопросов в этой группе уже нет. Обновите список.",
    en: "These questions are no longer in this group. Read the list anew.",
  },
  allQuestions: {
    ru: "Отделить можно только часть вопросов: хотя бы один должен остаться.",
    en: "Only some of the questions can be set apart: one at least has to stay.",
  },
  onlySearches: {
    ru: "В этой группе одни поиски, без вопросов: объединить её не с чем.",
    en: "This group has searches alone and no questions: it cannot be joined.",
  },
});
