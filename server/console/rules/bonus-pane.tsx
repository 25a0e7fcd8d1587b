import type { JSX } from "preact";
import { BonusTerms } from "../../../core/contract/config-bonus.ts";
import type { StandingRules } from "../../../core/contract/rules-endpoints.ts";
import { monthWords } from "../bonus/month-words.ts";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { bonusChanges } from "./bonus-changes.ts";
import { BonusFields } from "./bonus-fields.tsx";
import { deskZone, monthOf, monthsOffered } from "./bonus-months.ts";
import { bonusRuleMessages } from "./bonus-rule-messages.ts";
import { rulesMessages } from "./rules-messages.ts";
import { RulesPane } from "./rules-pane.tsx";
import { useDraft } from "./use-draft.ts";

// Beside the months' beginnings nothing of them is agreed on before somebody says it.
const firstTerms: BonusTerms = BonusTerms.parse({ poolKopecks: 0 });

/** By what a month's bonus is shared out. */
export function BonusPane({ rules }: { rules: StandingRules }): JSX.Element {
  const { bonus: standing } = rules;
  const say = bonusRuleMessages(language.value);
  const draft = useDraft("bonus", standing);
  const zone = deskZone(rules, now.value);
  const terms = draft.body.bonus;
  const months = monthsOffered(now.value, zone, { first: standing.body.bonus === null });
  const ahead = terms === null || months.some(({ from }) => sameInstant(from, terms.from));
  const wrong = draft.changed && !(ahead && BonusTerms.safeParse(terms).success);
  const set = (changed: BonusTerms): void => {
    // Other terms for a month that has begun are terms for the next one.
    const from = months.some((each) => sameInstant(each.from, changed.from)) ? changed.from : months[0]?.from;
    draft.set({ bonus: { ...changed, from: from ?? null } });
  };
  const monthTold = (from: string | null): string =>
    from === null ? say.always : monthWords(monthOf(Date.parse(from), zone), language.value);

  return (
    <RulesPane
      kind="bonus"
      about={rulesMessages(language.value).noteBonus}
      standing={standing}
      draft={draft}
      faults={wrong ? 1 : 0}
      changes={(before, after) => bonusChanges(before, after, { language: language.value, monthTold })}
      newRules={(saving) => ({ kind: "bonus", ...saving, body: draft.body })}
      versionsOf={(all) => (all.kind === "bonus" ? all.versions : [])}
    >
      {terms === null ? (
        <div>
          <p>{say.none}</p>
          <button type="button" class="button" onClick={() => set(firstTerms)}>
            {say.set}
          </button>
        </div>
      ) : (
        <BonusFields
          terms={terms}
          months={months}
          standingFrom={{
            from: standing.body.bonus?.from ?? null,
            told: monthTold(standing.body.bonus?.from ?? null),
          }}
          onChange={set}
        />
      )}
      <p class="form-error" role="alert">
        {wrong && (ahead ? say.wrong : say.monthWrong)}
      </p>
    </RulesPane>
  );
}

const sameInstant = (a: string, b: string | null): boolean => b !== null && Date.parse(a) === Date.parse(b);
