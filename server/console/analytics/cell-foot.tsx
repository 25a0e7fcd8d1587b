import type { JSX } from "preact";
import type { InsightDimension, InsightQuery } from "../../../core/contract/insight-filter.ts";
import { figures } from "../../../core/language/figures.ts";
import { language } from "../platform/language.ts";
import { Link } from "../router/link.tsx";
import { valueName } from "./dimension-names.ts";
import { waitShown, shareShown } from "./figure-words.ts";
import { heatMessages } from "./heat-messages.ts";
import { insightMessages } from "./insight-messages.ts";
import { narrow } from "./narrow.ts";
import { useInsightTable } from "./use-insight.ts";

type Value = readonly [InsightDimension, string | null];
type Given = {
  readonly filter: InsightQuery;
  readonly row: Value;
  readonly column: Value;
  readonly count: number;
};

const told = 3;

/** What a cell is made of, and the way to its requests. */
export function CellFoot({ filter, row, column, count }: Given): JSX.Element {
  const say = insightMessages(language.value);
  const within = narrow(filter, row, column);
  const by = (["channel", "topic", "region"] as const).find((each) => each !== row[0] && each !== column[0]);
  const { answering } = useInsightTable({ ...within, rows: by ?? "channel", columns: "kind" });
  const table = answering.kind === "ready" ? answering.answer : null;
  const parts = (table?.rows ?? []).flatMap(({ value, total }) =>
    total.kind === "shown"
      ? [`${valueName(by ?? "channel", value)} ${figures(total.requests, language.value)}`]
      : [],
  );
  const total = table?.total.kind === "shown" ? table.total : null;
  const name = heatMessages(language.value).cell(
    valueName(...row),
    valueName(...column),
    figures(count, language.value),
  );
  return (
    <p class="chart-foot insight-cell">
      <span>
        <strong>{name}.</strong> {parts.length > 0 && `${parts.slice(0, told).join(", ")}. `}
        {total?.metShare != null && say.metOf(shareShown(total.metShare, language.value))}
        {total?.medianSeconds != null && `, ${say.halfIn(waitShown(total.medianSeconds, language.value))}`}
      </span>
      <Link to={{ name: "insight-rows", view: { filter: within } }} class="link-button chart-foot-end">
        {say.showRequests(count)}
      </Link>
    </p>
  );
}
