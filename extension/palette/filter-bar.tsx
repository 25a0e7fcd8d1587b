import type { JSX } from "preact";
import type { SearchAnswer } from "../../core/contract/search.ts";
import { chosenValue, withFilter, withoutFilter, type ChosenFilters } from "./chosen-filters.ts";
import { KindFilters } from "./kind-filters.tsx";
import { Refine } from "./refine.tsx";

type Given = {
  readonly answer: SearchAnswer | null;
  readonly chosen: ChosenFilters;
  readonly onChoose: (chosen: ChosenFilters) => void;
};

/** All filters in one line of one height, whatever was found. */
export function FilterBar({ answer, chosen, onChoose }: Given): JSX.Element {
  return (
    <div class="filter-bar">
      <KindFilters
        counts={answer?.counts ?? {}}
        total={answer?.total ?? 0}
        chosen={chosenValue(chosen, "kind")}
        onChoose={(value) =>
          onChoose(value === null ? withoutFilter(chosen, "kind") : withFilter(chosen, { by: "kind", value }))
        }
      />
      <Refine answer={answer} chosen={chosen} onChoose={onChoose} />
    </div>
  );
}
