import type { AuthOutcome } from "../core/contract/ask-auth.ts";
import { defineMessages, type Language } from "../core/language/define-messages.ts";
import { signInWords } from "./sign-in-words.ts";

const messages = defineMessages(signInWords);

/** Why somebody is not signed in, and what to do; whatever else the server refuses it words itself. */
export function whyNotSignedIn(outcome: Exclude<AuthOutcome, { kind: "done" }>, language: Language): string {
  const say = messages(language);
  if (outcome.kind === "offline") return say.offline;
  const { code, detail, retryAfterSeconds } = outcome.problem;
  return code === "rate-limited" && retryAfterSeconds !== undefined
    ? say.tooMany(Math.ceil(retryAfterSeconds / 60))
    : detail;
}
