import { defineMessages } from "../../../core/language/define-messages.ts";

export const onboardingMessages = defineMessages({
  title: { ru: "Как входят в работу новые продавцы", en: "How new sellers settle in" },
  note: {
    ru: "вопросов на человека в неделю, по неделям работы",
    en: "questions per person a week, by week since joining",
  },
  cohort: { ru: "Пришли", en: "Joined" },
  week: { ru: (week: number) => `${week}-я`, en: (week: number) => `week ${week}` },
  joinedIn: { ru: (month: string) => `Пришли: ${month}`, en: (month: string) => `Joined ${month}` },
  weekOf: {
    ru: (week: string) => `${week}-я неделя работы`,
    en: (week: string) => `Week ${week} since joining`,
  },
  people: { ru: "Человек", en: "People" },
  everybody: { ru: "все", en: "all" },
  none: {
    ru: "За последние месяцы никто не пришёл, или дата прихода не указана.",
    en: "Nobody joined in the last months, or the day of joining is not known.",
  },
  summary: {
    ru: (cohort: string, first: string, last: string) =>
      `${cohort}: в первую неделю ${first} на человека, в последней ${last}`,
    en: (cohort: string, first: string, last: string) =>
      `${cohort}: ${first} per person in the first week, ${last} in the last`,
  },
  show: { ru: "Вопросы новичков", en: "Newcomers' questions" },
});
