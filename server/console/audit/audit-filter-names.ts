import { defineMessages } from "../../../core/language/define-messages.ts";

/** Parts of a filter by which something was exported; whatever is missing here is told by its code. */
export const auditFilterNames = defineMessages({
  about: { ru: "о ком", en: "about" },
  action: { ru: "действие", en: "action" },
  by: { ru: "кто", en: "by" },
  channel: { ru: "канал", en: "channel" },
  cluster: { ru: "повтор", en: "repeat" },
  department: { ru: "отдел", en: "department" },
  format: { ru: "формат", en: "format" },
  from: { ru: "с", en: "from" },
  group: { ru: "вид", en: "kind" },
  month: { ru: "месяц", en: "month" },
  outcome: { ru: "исход", en: "outcome" },
  person: { ru: "человек", en: "person" },
  region: { ru: "регион", en: "region" },
  shown: { ru: "показано", en: "shown" },
  to: { ru: "по", en: "to" },
  topic: { ru: "тема", en: "topic" },
  week: { ru: "неделя", en: "week" },
  weeks: { ru: "недель", en: "weeks" },
});
