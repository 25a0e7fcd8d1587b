import type { Language } from "../../../core/language/define-messages.ts";
import { releaseMessages } from "./release-messages.ts";

const known = [
  "404",
  "410",
  "soft-404",
  "sign-in",
  "closed",
  "empty",
  "moved",
  "unlinked",
  "failed",
  "not-admitted",
] as const;

/** What the portal said of an address that would vanish; an answer without a word here is named as it came. */
export function answerWord(answer: string, language: Language): string {
  const which = known.find((each) => each === answer);
  return which ? releaseMessages(language)[`answer-${which}`] : answer;
}

/** The address exists, and is kept from the crawler. */
export function isShut(answer: string): boolean {
  return answer === "sign-in" || answer === "closed";
}
