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
});
