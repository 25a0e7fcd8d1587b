import type { JSX } from "preact";
import { InsightOutcome, type InsightQuery } from "../../../core/contract/insight-filter.ts";
import type { InsightSummary } from "../../../core/contract/insight.ts";
import { Reason, RequestKind, RequestVia } from "../../../core/contract/request-event.ts";
import { Icon } from "../../../ui/icon.tsx";
import { language } from "../platform/language.ts";
import { chosenValues, withValues } from "./chosen-values.ts";
import { dimensionName, valueName } from "./dimension-names.ts";
import { insightFilterMessages } from "./filter-messages.ts";
import type { ListField } from "./insight-address.ts";
import { Checks } from "../frame/checks.tsx";

type Given = {
  readonly filter: Partial<InsightQuery>;
  readonly values: InsightSummary["values"] | null;
  readonly onChange: (filter: Partial<InsightQuery>) => void;
};

/** Every field of the filter, with as many of its values as one likes. */
export function MoreFilters({ filter, values, onChange }: Given): JSX.Element {
  const say = insightFilterMessages(language.value);
  const offered = offeredOf(values);
  const set = offered.filter(({ field }) => chosenValues(filter, field).length > 0).length;
  return (
    <>
      <button type="button" class="button" popovertarget="insight-more">
        <Icon name="filter" />
        {say.more}
        {set > 0 && <span class="count">{set}</span>}
      </button>
      <div id="insight-more" class="popover insight-popover insight-more" popover="auto">
        {offered.map(({ field, values: known }) => (
          <Field
            key={field}
            field={field}
            values={known}
            chosen={chosenValues(filter, field)}
            onChange={(chosen) => onChange(withValues(filter, field, chosen))}
          />
        ))}
      </div>
    </>
  );
}

function offeredOf(
  values: InsightSummary["values"] | null,
): { field: ListField; values: readonly string[] }[] {
  return [
    { field: "topic", values: [...(values?.topic ?? []), "-"] },
    { field: "region", values: [...(values?.region ?? []), "-"] },
    { field: "channel", values: [...(values?.channel ?? []), "-"] },
    { field: "department", values: [...(values?.department ?? []), "-"] },
    { field: "newcomer", values: ["yes", "no", "-"] },
    { field: "via", values: RequestVia.options },
    { field: "kind", values: RequestKind.options },
    { field: "reason", values: [...Reason.options, "-"] },
    { field: "outcome", values: InsightOutcome.options },
  ];
}

type FieldGiven = {
  readonly field: ListField;
  readonly values: readonly string[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
};

function Field({ field, values, chosen, onChange }: FieldGiven): JSX.Element | null {
  if (field === "weekday" || field === "hour") return null;
  const known = [...new Set([...values, ...chosen])];
  return (
    <details class="insight-field" open={chosen.length > 0}>
      <summary>
        {dimensionName(field)}
        {chosen.length > 0 && <span class="count">{chosen.length}</span>}
      </summary>
      <fieldset aria-label={dimensionName(field)}>
        <Checks
          values={known}
          chosen={chosen}
          nameOf={(value) => valueName(field, value)}
          onChange={onChange}
        />
      </fieldset>
    </details>
  );
}
