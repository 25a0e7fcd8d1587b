import { defineMessages } from "../../../core/language/define-messages.ts";

export const reasonsMessages = defineMessages({
  title: { ru: "Почему спрашивают", en: "Why they ask" },
  note: { ru: "как отвечают сами продавцы", en: "as the sellers themselves say" },
  reason: { ru: "Причина", en: "Reason" },
  count: { ru: "Раз", en: "Times" },
  share: { ru: "Доля", en: "Share" },
  before: { ru: "Было", en: "Before" },
  none: { ru: "За это время никто не назвал причины.", en: "Nobody gave a reason in this time." },
});
