import { defineMessages } from "../../core/language/define-messages.ts";

export const broadcastMessages = defineMessages({
  noSection: {
    ru: "Такого раздела нет, или он вам не открыт.",
    en: "There is no such section, or it is not open to you.",
  },
});
