import type { JSX } from "preact";
import type { SearchAnswer } from "../../core/contract/search.ts";
import { Icon } from "../../ui/icon.tsx";
import { useApp } from "./app-context.ts";
import {
  chosenValue,
  withFilter,
  withoutFilter,
  type ChosenFilter,
  type ChosenFilters,
  type Period,
} from "./chosen-filters.ts";
import { facetChoices } from "./facet-choices.ts";
import { filterMessages } from "./filter-messages.ts";
import { Popover } from "./popover.tsx";

const periods: readonly Period[] = ["week", "month", "quarter"];

type Given = {
  readonly answer: Pick<SearchAnswer, "sections" | "regions"> | null;
  readonly chosen: ChosenFilters;
  readonly onChoose: (chosen: ChosenFilters) => void;
};

/** One chip for region, section and date: named by what is set. */
export function Refine({ answer, chosen, onChoose }: Given): JSX.Element {
  const { state, language } = useApp();
  const say = filterMessages(language);
  const own = state.account.kind === "connected" ? state.account.me.attributes.region : undefined;
  const set = chosen.filter(({ by }) => by !== "kind");
  const [last] = set.slice(-1);
  const words = last === undefined ? say.refine : last.by === "period" ? say[last.value] : last.value;
  const choose = (by: ChosenFilter["by"], picked: ChosenFilter | null): void =>
    onChoose(picked === null ? withoutFilter(chosen, by) : withFilter(chosen, picked));
  return (
    <Popover
      class={set.length > 0 ? "filter refine filter-set" : "filter refine"}
      label={say.refineBy}
      button={
        <>
          <Icon name="filter" size={14} />
          {set.length > 0 && <span class="visually-hidden">{say.refineBy}: </span>}
          <span class="refine-words">{words}</span>
          {set.length > 1 && <span class="filter-count figures">+{set.length - 1}</span>}
          <Icon name="down" size={14} />
        </>
      }
    >
      <div class="refine-columns">
        <Choices
          name="region"
          title={say.region}
          any={say.anyRegion}
          choices={facetChoices(answer?.regions ?? [], own, chosenValue(chosen, "region"))}
          chosen={chosenValue(chosen, "region")}
          onChoose={(value) => choose("region", value === null ? null : { by: "region", value })}
        />
        <Choices
          name="section"
          title={say.section}
          any={say.anySection}
          choices={facetChoices(answer?.sections ?? [], undefined, chosenValue(chosen, "section"))}
          chosen={chosenValue(chosen, "section")}
          onChoose={(value) => choose("section", value === null ? null : { by: "section", value })}
        />
        <Choices
          name="period"
          title={say.changed}
          any={say.anyTime}
          choices={periods.map((value) => ({ value, words: say[value] }))}
          chosen={chosenValue(chosen, "period")}
          onChoose={(value) => {
            const period = periods.find((one) => one === value);
            choose("period", period === undefined ? null : { by: "period", value: period });
          }}
        />
      </div>
    </Popover>
  );
}

type ChoicesGiven = {
  readonly name: string;
  readonly title: string;
  readonly any: string;
  readonly choices: readonly { readonly value: string; readonly words?: string; readonly count?: number }[];
  readonly chosen: string | null;
  readonly onChoose: (value: string | null) => void;
};

function Choices({ name, title, any, choices, chosen, onChoose }: ChoicesGiven): JSX.Element {
  return (
    <fieldset class="refine-choices" role="radiogroup" aria-label={title}>
      <legend class="refine-choices-title">{title}</legend>
      {[{ value: null, words: any }, ...choices].map((choice) => (
        <label class="refine-choice" key={choice.value ?? ""}>
          <input
            type="radio"
            name={name}
            checked={choice.value === chosen}
            onChange={() => onChoose(choice.value)}
          />
          <span class="refine-choice-words">{choice.words ?? choice.value}</span>
          {/* What names no region holds in each: none that names this one is not none at all. */}
          {"count" in choice && choice.count !== 0 && (
            <span class="filter-count figures">{choice.count}</span>
          )}
        </label>
      ))}
    </fieldset>
  );
}
