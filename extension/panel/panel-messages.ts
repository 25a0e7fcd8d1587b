import { defineMessages } from "../../core/language/define-messages.ts";

export const panelMessages = defineMessages({
  online: {
    ru: (time: string) => `на связи, обновлено в ${time}`,
    en: (time: string) => `online, updated at ${time}`,
  },
  checked: {
    ru: (when: string) => `на связи, сверено ${when}`,
    en: (when: string) => `online, checked ${when}`,
  },
  onlineOnly: { ru: "на связи", en: "online" },
  offline: { ru: (time: string) => `нет связи с ${time}`, en: (time: string) => `offline since ${time}` },
  title: { ru: "Одно окно", en: "One window" },
  asPage: { ru: "Открыть на всю вкладку", en: "Open in a tab" },
  close: { ru: "Закрыть панель", en: "Close the panel" },
  loading: { ru: "Текст загружается", en: "The text is loading" },
  gone: {
    ru: "Этого места больше нет на портале, или вам его не видно. Документ открыт рядом.",
    en: "This place is no longer on the portal, or you may not see it. The document is open beside.",
  },
  failed: {
    ru: "Текст не загрузился: нет связи. Документ открыт рядом.",
    en: "The text did not load: there is no connection. The document is open beside.",
  },
  again: { ru: "Попробовать ещё раз", en: "Try again" },
  poor: {
    ru: "Текст распознан с ошибками, сверяйте с документом.",
    en: "The text was read with errors, compare it with the document.",
  },
  table: { ru: "Таблица", en: "Table" },
});
