import type { BonusRules } from "../../core/contract/desk-rules.ts";
import type { Language } from "../../core/language/define-messages.ts";
import type { Refusal } from "../outcome.ts";
import { rulesMessages } from "./rules-messages.ts";

type Fault = NonNullable<Refusal["errors"]>[number];
type Change = { readonly before: BonusRules; readonly after: BonusRules };

/**
 * Once there is a bonus, what was agreed for a time that has begun stays: new terms lie ahead, those that are taken up again
 * too. @param at the instant of the change
 */
export function bonusFaults(
  { before, after }: Change,
  { at, language }: { readonly at: string; readonly language: Language },
): Fault[] {
  if (before.bonus === null) return [];
  const { bonusGone, bonusNotAhead } = rulesMessages(language);
  if (after.bonus === null) return [{ at: "bonus", message: bonusGone }];
  const { from } = after.bonus;
  const ahead = from !== null && Date.parse(from) > Date.parse(at);
  return ahead ? [] : [{ at: "bonus.from", message: bonusNotAhead }];
}
