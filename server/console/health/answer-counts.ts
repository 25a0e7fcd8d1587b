import type { Language } from "../../../core/language/define-messages.ts";
import { sourceMessages } from "./source-messages.ts";

type Counted = { readonly key: string; readonly name: string; readonly count: number };

/** Answers of the portal by what they were, most first; a kind that has no word here is named as it came. */
export function answerCounts(answers: Readonly<Record<string, number>>, language: Language): Counted[] {
  const say = sourceMessages(language);
  const names: Record<string, string> = {
    "200": say["200"],
    "304": say["304"],
    redirect: say.redirect,
    closed: say.closed,
    gone: say.gone,
    failed: say.failedAnswer,
    skipped: say.skippedAnswer,
  };
  return Object.entries(answers)
    .filter(([, count]) => count > 0)
    .map(([key, count]) => ({ key, name: names[key] ?? key, count }))
    .toSorted((a, b) => b.count - a.count);
}
