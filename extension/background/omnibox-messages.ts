import { defineMessages } from "../../core/language/define-messages.ts";

export const omniboxMessages = defineMessages({
  search: { ru: (query: string) => `Искать «${query}»`, en: (query: string) => `Search for “${query}”` },
  found: {
    ru: (query: string, places: number) => `Все найденные места по «${query}»: ${places}`,
    en: (query: string, places: number) => `All places found for “${query}”: ${places}`,
  },
  nothing: {
    ru: (query: string) => `На портале нет «${query}», можно спросить эксперта`,
    en: (query: string) => `Nothing on the portal for “${query}”, you can ask an expert`,
  },
  empty: { ru: "Найти на портале или спросить", en: "Search the portal or ask" },
  closed: {
    ru: "Браузер не подключён: Enter покажет, что сделать",
    en: "This browser is not connected: Enter shows what to do",
  },
});
