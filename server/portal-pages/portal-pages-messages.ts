import { defineMessages } from "../../core/language/define-messages.ts";

export const portalPagesMessages = defineMessages({
  // Nothing that the document says: whoever reads the task may not see it.
  task: {
    ru: "Сказать яснее на странице, после которой спрашивают",
    en: "Make clearer a page after which people ask",
  },
  file: { ru: "Страницы", en: "Pages" },
  title: { ru: "Страница", en: "Page" },
  address: { ru: "Адрес", en: "Address" },
  owner: { ru: "Владелец", en: "Owner" },
  changedAt: { ru: "Изменена", en: "Changed" },
  sellers: { ru: "Продавцов", en: "Sellers" },
  from: { ru: "Спросили с неё", en: "Asked from it" },
  fromBefore: { ru: "Столько же недель назад", en: "In as many weeks before" },
  opened: { ru: "Открыли из поиска", en: "Opened from search" },
  perThousand: { ru: "Вопросов на 1000 открытий", en: "Questions per 1,000 openings" },
  about: { ru: "Ответили ею", en: "Answered by it" },
  rated: { ru: "Оценили ответ", en: "Answers rated" },
  helped: { ru: "Из них полные", en: "Of these complete" },
  queries: { ru: "Запросов в поиске", en: "Queries in search" },
  broken: { ru: "Битых ссылок", en: "Broken links" },
});
