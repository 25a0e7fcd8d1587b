import { chooseLanguage } from "../../../core/language/choose-language.ts";
import type { Language } from "../../../core/language/define-messages.ts";

/** `?language=` before Accept-Language; null where neither names a language that there is. */
export function documentLanguage(asked: string | undefined, accepted: string | undefined): Language | null {
  if (asked === "ru" || asked === "en") return asked;
  return /(?:^|[\s,])(?:ru|en)\b/i.test(accepted ?? "") ? chooseLanguage(accepted) : null;
}
