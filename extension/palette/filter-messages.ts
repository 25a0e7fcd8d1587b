import { defineMessages } from "../../core/language/define-messages.ts";

export const filterMessages = defineMessages({
  refine: { ru: "Уточнить", en: "Refine" },
  refineBy: { ru: "Уточнить по региону, разделу и дате", en: "Refine by region, section and date" },
  region: { ru: "Регион", en: "Region" },
  anyRegion: { ru: "Любой", en: "Any" },
  section: { ru: "Раздел портала", en: "Portal section" },
  anySection: { ru: "Любой", en: "Any" },
  changed: { ru: "Изменено", en: "Changed" },
  anyTime: { ru: "Когда угодно", en: "Any time" },
  week: { ru: "За неделю", en: "This week" },
  month: { ru: "За месяц", en: "This month" },
  quarter: { ru: "За квартал", en: "This quarter" },
  recent: { ru: "Недавно искали", en: "Searched lately" },
  recentHint: { ru: "недавнее", en: "recent" },
  forget: { ru: (query: string) => `Забыть «${query}»`, en: (query: string) => `Forget “${query}”` },
});
