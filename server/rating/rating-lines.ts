import type { Language } from "../../core/language/define-messages.ts";
import { ratingMessages } from "./rating-messages.ts";
import { Verdict } from "./verdict.ts";

/** Lines of a letter, one for each thing to say of the answer that `link` rates: each opens the page with it chosen. */
export function ratingLines(link: string, language: Language): string[] {
  const say = ratingMessages(language);
  return Verdict.options.map((verdict) => `${say[verdict]}: ${link}?say=${verdict}`);
}
