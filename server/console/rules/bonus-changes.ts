import type { BonusRules } from "../../../core/contract/desk-rules.ts";
import type { BonusTerms } from "../../../core/contract/config-bonus.ts";
import type { Language } from "../../../core/language/define-messages.ts";
import { roubles } from "../bonus/roubles.ts";
import { bonusRuleMessages } from "./bonus-rule-messages.ts";
import { changeMessages } from "./change-messages.ts";

const figuresOf = [
  "targetPercent",
  "minAnswered",
  "mergedCredit",
  "breachedCredit",
  "specialistShare",
] as const;

type Telling = { readonly language: Language; readonly monthTold: (from: string | null) => string };

/** What other terms of the bonus change, a line each. */
export function bonusChanges(
  { bonus: before }: BonusRules,
  { bonus: after }: BonusRules,
  { language, monthTold }: Telling,
): string[] {
  const say = bonusRuleMessages(language);
  const words = changeMessages(language);
  const lines = (terms: BonusTerms | null): [string, string][] => [
    [say.month, terms === null ? words.none : monthTold(terms.from)],
    [say.poolKopecks, terms === null ? words.none : roubles(terms.poolKopecks, language)],
    ...figuresOf.map((figure): [string, string] => [
      say[figure],
      terms === null ? words.none : String(terms[figure]).replace(".", language === "ru" ? "," : "."),
    ]),
    [words.specialists, terms === null ? words.none : terms.specialistPaid ? say.paid : say.recorded],
  ];
  const is = lines(after);
  return lines(before).flatMap(([what, was], at) => {
    const [, now = was] = is[at] ?? [];
    return was === now ? [] : [words.from(what, was, now)];
  });
}
