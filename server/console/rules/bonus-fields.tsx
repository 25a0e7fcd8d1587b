import type { JSX } from "preact";
import type { BonusTerms } from "../../../core/contract/config-bonus.ts";
import { monthWords } from "../bonus/month-words.ts";
import { language } from "../platform/language.ts";
import type { MonthBegun } from "./bonus-months.ts";
import { bonusRuleMessages } from "./bonus-rule-messages.ts";

type Given = {
  readonly terms: BonusTerms;
  readonly months: readonly MonthBegun[];
  /** Since when the terms hold that are in force now, and how that is told. */
  readonly standingFrom: { readonly from: string | null; readonly told: string };
  readonly onChange: (terms: BonusTerms) => void;
};

const decimals = ["targetPercent", "mergedCredit", "breachedCredit", "specialistShare"] as const;

/** The terms of a bonus, field by field. Commas and points both divide. */
export function BonusFields({ terms, months, standingFrom, onChange }: Given): JSX.Element {
  const say = bonusRuleMessages(language.value);
  const chosen = months.find(
    ({ from }) => terms.from !== null && Date.parse(from) === Date.parse(terms.from),
  );
  return (
    <div class="bonus-fields">
      <label class="field">
        <span class="field-label">{say.month}</span>
        <select
          class="input"
          value={chosen?.from ?? ""}
          onChange={(event) => onChange({ ...terms, from: event.currentTarget.value || standingFrom.from })}
        >
          {chosen === undefined && <option value="">{standingFrom.told}</option>}
          {months.map(({ month, from }) => (
            <option key={month} value={from}>
              {monthWords(month, language.value)}
            </option>
          ))}
        </select>
      </label>
      <Field
        label={say.poolKopecks}
        value={moneyTyped(terms.poolKopecks)}
        wrong={!Number.isSafeInteger(terms.poolKopecks)}
        onTyped={(typed) => onChange({ ...terms, poolKopecks: kopecksOf(typed) })}
      />
      <Field
        label={say.minAnswered}
        value={Number.isNaN(terms.minAnswered) ? "" : String(terms.minAnswered)}
        wrong={!Number.isSafeInteger(terms.minAnswered)}
        onTyped={(typed) =>
          onChange({ ...terms, minAnswered: /^\d{1,7}$/.test(typed) ? Number(typed) : Number.NaN })
        }
      />
      {decimals.map((figure) => (
        <Field
          key={figure}
          label={say[figure]}
          value={language.value === "ru" ? terms[figure].replace(".", ",") : terms[figure]}
          wrong={!/^\d{1,3}(\.\d{1,6})?$/.test(terms[figure])}
          onTyped={(typed) => onChange({ ...terms, [figure]: typed.replace(",", ".") })}
        />
      ))}
      <label class="check bonus-paid">
        <input
          type="checkbox"
          checked={terms.specialistPaid}
          onChange={(event) => onChange({ ...terms, specialistPaid: event.currentTarget.checked })}
        />
        <span>{say.specialistPaid}</span>
      </label>
    </div>
  );
}

type FieldGiven = {
  readonly label: string;
  readonly value: string;
  readonly wrong: boolean;
  readonly onTyped: (typed: string) => void;
};

function Field({ label, value, wrong, onTyped }: FieldGiven): JSX.Element {
  return (
    <label class="field">
      <span class="field-label">{label}</span>
      <input
        class="input figures"
        inputMode="decimal"
        autocomplete="off"
        maxLength={16}
        aria-invalid={wrong}
        defaultValue={value}
        onInput={(event) => onTyped(event.currentTarget.value.replaceAll(/\s/g, ""))}
      />
    </label>
  );
}

const moneyTyped = (kopecks: number): string =>
  Number.isSafeInteger(kopecks)
    ? (kopecks / 100).toFixed(kopecks % 100 === 0 ? 0 : 2).replace(".", language.value === "ru" ? "," : ".")
    : "";

/** «120000,50» → 12000050; no number where it is no sum of money. */
function kopecksOf(typed: string): number {
  const [, whole, part = ""] = /^(\d{1,10})(?:[.,](\d{0,2}))?$/.exec(typed) ?? [];
  return whole === undefined ? Number.NaN : Number(whole) * 100 + Number(part.padEnd(2, "0"));
}
