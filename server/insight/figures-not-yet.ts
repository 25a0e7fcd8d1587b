import { defineMessages, type Language } from "../../core/language/define-messages.ts";
import type { Refusal } from "../outcome.ts";

const messages = defineMessages({
  notYet: {
    ru: "Показатели ещё досчитываются по прежним запросам. Всё остальное работает; загляните через минуту.",
    en: "Figures are still being worked out from earlier requests. All else works; look again in a minute.",
  },
});

/** Said while requests of an earlier version still lack what figures need. */
export function figuresNotYet(language: Language): Refusal {
  return { problem: "database-busy", detail: messages(language).notYet, retryAfterSeconds: 30 };
}
