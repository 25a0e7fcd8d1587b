import type { JSX } from "preact";
import type { InsightQuery } from "../../../core/contract/insight-filter.ts";
import type { InsightSummary } from "../../../core/contract/insight.ts";
import { Icon } from "../../../ui/icon.tsx";
import { clockTime } from "../../../ui/time.ts";
import { language } from "../platform/language.ts";
import { go } from "../router/router.ts";
import { chosenValues, withoutValues, withValues } from "./chosen-values.ts";
import { periodShown } from "./day-label.ts";
import { dimensionMessages } from "./dimension-messages.ts";
import { dimensionName, valueName } from "./dimension-names.ts";
import { ExportMenu } from "./export-menu.tsx";
import { insightFilterMessages } from "./filter-messages.ts";
import { type InsightView, type ListField, listFields } from "./insight-address.ts";
import { insightMessages } from "./insight-messages.ts";
import { MoreFilters } from "./more-filters.tsx";
import { OwnDays } from "./own-days.tsx";
import { daysOf, periodUntil, usualPeriodOf, usualPeriods } from "./period.ts";

type Given = {
  readonly title: string;
  readonly view: InsightView;
  /** The view's filter with its days. */
  readonly filter: InsightQuery;
  readonly today: string;
  /** What can be chosen; null until it is known. */
  readonly values: InsightSummary["values"] | null;
  /** How many requests the filter leaves; null where that is not known. */
  readonly rows: number | null;
  /** Of when the figures are; null until they are there. */
  readonly asOf: string | null;
  readonly to: "insight" | "insight-rows";
};

/** The top of the screen: the period and all else that narrows every figure beneath; it stands in the address. */
export function FilterBar({ title, view, filter, today, values, rows, asOf, to }: Given): JSX.Element {
  const say = insightMessages(language.value);
  const { period: periodName } = insightFilterMessages(language.value);
  const choose = (changed: Partial<InsightQuery>): void =>
    go({ name: to, view: { ...view, filter: changed } }, { replace: to === "insight-rows" });
  const usual = usualPeriodOf(filter, today);
  return (
    <>
      <header class="queue-head insight-head">
        <h1 class="screen-title">{title}</h1>
        <span class="insight-period">
          {periodShown(filter, today, language.value)}
          <span class="muted">
            , {say.compared(daysOf(filter))}
            {asOf !== null && `, ${say.asOf(clockTime(asOf, language.value))}`}
          </span>
        </span>
        <span class="queue-tools insight-tools">
          <fieldset class="switch" aria-label={periodName}>
            {usualPeriods.map((each) => (
              <button
                key={each}
                type="button"
                class="switch-option"
                aria-pressed={usual === each}
                onClick={() => choose({ ...view.filter, ...periodUntil(today, each) })}
              >
                {say[each]}
              </button>
            ))}
          </fieldset>
          <OwnDays
            period={filter}
            today={today}
            chosen={usual === null}
            onChoose={(period) => choose({ ...view.filter, ...period })}
          />
          {(["channel", "region", "topic"] as const).map((field) => (
            <FieldChoice
              key={field}
              field={field}
              chosen={chosenValues(filter, field)}
              values={values?.[field] ?? []}
              onChange={(chosen) => choose(withValues(view.filter, field, chosen))}
            />
          ))}
          <MoreFilters filter={view.filter} values={values} onChange={choose} />
          <ExportMenu filter={filter} rows={rows} />
        </span>
      </header>
      <Narrowed filter={view.filter} onChange={choose} />
    </>
  );
}

type FieldGiven = {
  readonly field: "channel" | "region" | "topic";
  readonly chosen: readonly string[];
  readonly values: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
};

const several = ";";

function FieldChoice({ field, chosen, values, onChange }: FieldGiven): JSX.Element {
  const any = dimensionMessages(language.value);
  const names = { channel: any.anyChannel, region: any.anyRegion, topic: any.anyTopic };
  const known = [...new Set([...values, ...(chosen.length === 1 ? chosen : [])])];
  return (
    <select
      class="insight-select"
      aria-label={dimensionName(field)}
      value={chosen.length > 1 ? several : (chosen[0] ?? "")}
      onChange={(event) => {
        const { value } = event.currentTarget;
        if (value !== several) onChange(value === "" ? [] : [value]);
      }}
    >
      <option value="">{names[field]}</option>
      {chosen.length > 1 && (
        <option value={several}>{insightFilterMessages(language.value).chosen(chosen.length)}</option>
      )}
      {known
        .map((value) => ({ value, name: valueName(field, value) }))
        .toSorted((a, b) => a.name.localeCompare(b.name, language.value))
        .map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
    </select>
  );
}

type NarrowedGiven = {
  readonly filter: Partial<InsightQuery>;
  readonly onChange: (filter: Partial<InsightQuery>) => void;
};

/** What narrows the figures, each to be taken away by itself. */
function Narrowed({ filter, onChange }: NarrowedGiven): JSX.Element | null {
  const say = insightFilterMessages(language.value);
  const set = listFields.flatMap((field) => chosenValues(filter, field).map((value) => ({ field, value })));
  if (set.length === 0) return null;
  const without = (field: ListField, value: string): Partial<InsightQuery> =>
    withValues(
      filter,
      field,
      chosenValues(filter, field).filter((each) => each !== value),
    );
  return (
    <p class="filter-told">
      <span class="muted">{say.only}</span>
      {set.map(({ field, value }) => {
        const name = valueName(field, value);
        return (
          <button
            key={`${field} ${value}`}
            type="button"
            class="filter-one"
            aria-label={say.without(name)}
            onClick={() => onChange(without(field, value))}
          >
            {name} <Icon name="close" size={14} />
          </button>
        );
      })}
      {set.length > 1 && (
        <button type="button" class="link-button" onClick={() => onChange(withoutValues(filter))}>
          {say.clear}
        </button>
      )}
    </p>
  );
}
