import { defineMessages } from "../../core/language/define-messages.ts";

/** Said where there is no asking yet: when there will be, and what helps until then. */
export const notYetMessages = defineMessages({
  title: { ru: "Спросить пока нельзя", en: "Asking is not open yet" },
  rowFrom: { ru: (day: string) => `откроется ${day}`, en: (day: string) => `opens on ${day}` },
  row: { ru: "ищите здесь, срочное примут по телефону", en: "search here, urgent questions by phone" },
  why: {
    ru: (day: string | null) =>
      `${day === null ? "Спрашивать у вас пока нельзя" : `Спрашивать можно будет с ${day}`}, поиск уже работает. Срочный вопрос примут по телефону.`,
    en: (day: string | null) =>
      `${day === null ? "You cannot ask yet" : `You can ask from ${day} on`}; search works already. An urgent question is taken by phone.`,
  },
  toSearch: { ru: "Искать", en: "Search" },
});
