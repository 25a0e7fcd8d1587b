import { defineMessages } from "../../../core/language/define-messages.ts";

export const foundMessages = defineMessages({
  title: { ru: "Нашли сами", en: "Found it themselves" },
  note: {
    ru: "доля поисков по неделям, где открыли найденное или сказали «это оно»",
    en: "share of searches by week after which a hit was opened, or “this is it” said",
  },
  noteOfAll: {
    ru: "доля поисков по неделям; по всей компании, отбор на поиск не действует",
    en: "share of searches by week; of the whole company, the filter does not reach searches",
  },
  week: { ru: "Неделя с", en: "Week of" },
  searched: { ru: "Искали", en: "Searched" },
  found: { ru: "Нашли сами", en: "Found it themselves" },
  share: { ru: "Доля", en: "Share" },
  questions: { ru: "Вопросов", en: "Requests" },
  lastWeek: { ru: "На последней неделе", en: "In the last week" },
  questionsSmall: { ru: "вопросов", en: "requests" },
  none: {
    ru: "Пока рано: в эти недели искали меньше трёх человек в день.",
    en: "Too early: fewer than three people a day searched in these weeks.",
  },
  summary: {
    ru: (first: string, last: string) => `Нашли сами: от ${first} поисков до ${last}`,
    en: (first: string, last: string) => `Found it themselves: from ${first} of searches to ${last}`,
  },
  toSearches: { ru: "К поиску", en: "To searches" },
});
