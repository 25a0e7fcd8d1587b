import { defineMessages } from "../../core/language/define-messages.ts";

/** What is wrong with a kept answer that somebody writes. */
export const keptMessages = defineMessages({
  chooseReaders: {
    ru: "Без источников нужны группы, для которых этот ответ. «Всем» может выбрать только руководитель.",
    en: "Without sources choose the groups that it is for. Only the lead can choose everybody.",
  },
  noCommonReaders: {
    ru: "Выбранные группы не видят всех источников. Уберите источник или выберите других читателей.",
    en: "The groups chosen may not read all of its sources. Leave a source out, or choose other readers.",
  },
  reviewIsOver: {
    ru: "День проверки уже прошёл. Выберите сегодня или позже.",
    en: "The day of review is over. Choose today or later.",
  },
  unknownOwner: {
    ru: "Владельцем может быть эксперт, руководитель или администратор, который сейчас работает.",
    en: "Its owner can be an agent, a lead or an administrator who works here now.",
  },
});
