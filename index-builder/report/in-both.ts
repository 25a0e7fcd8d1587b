import type { Said } from "../../core/contract/crawl-run.ts";
import type { Language } from "../../core/language/define-messages.ts";

/** The same sentence in each language. */
export const inBoth = (say: (language: Language) => string): Said => ({ ru: say("ru"), en: say("en") });
