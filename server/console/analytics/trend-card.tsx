import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { type InsightSeries, InsightMeasure } from "../../../core/contract/insight.ts";
import { InsightDimension } from "../../../core/contract/insight-filter.ts";
import type { Language } from "../../../core/language/define-messages.ts";
import { figures } from "../../../core/language/figures.ts";
import { Answered } from "../charts/answered.tsx";
import { BarsDrawing, type Bars } from "../charts/bars-drawing.tsx";
import { ChartCard } from "../charts/chart-card.tsx";
import type { ChartFigures } from "../charts/figures-table.tsx";
import { type Lines, LinesDrawing } from "../charts/lines-drawing.tsx";
import type { PressPlace } from "../charts/press-places.ts";
import { language } from "../platform/language.ts";
import { Link } from "../router/link.tsx";
import { go } from "../router/router.ts";
import type { BlockGiven } from "./block-given.ts";
import { dayLabel, stepFilter, stepOf } from "./day-label.ts";
import { dimensionName, valueName } from "./dimension-names.ts";
import { FigureLink } from "./figure-link.tsx";
import { shareShown, waitShown } from "./figure-words.ts";
import { trendMessages } from "./trend-messages.ts";
import { trendFilter } from "./trend-rows.ts";
import { useInsightSeries } from "./use-insight.ts";

const height = 220;
/** As many as can be told apart. */
const mostLines = 5;
const splits = ["topic", "region", "channel", "department", "newcomer", "via", "reason"] as const;

/** One measure over time, whole or split. */
export function TrendCard({ filter, summary }: BlockGiven): JSX.Element {
  const say = trendMessages(language.value);
  const measure = useSignal<InsightMeasure>("requests");
  const split = useSignal<InsightDimension | null>("channel");
  const by = stepOf(filter);
  const read = useInsightSeries({
    ...filter,
    measure: measure.value,
    by,
    ...(split.value === null ? {} : { split: split.value }),
  });
  const answer = read.answering.answer;
  const spoken = language.value;
  const shown = useMemo(
    () => (answer === null ? null : linesOf(answer, { measure: measure.value, split: split.value }, spoken)),
    // Both belong to the answer: what was chosen meanwhile has none yet.
    [answer, spoken],
  );
  const known = summary.answering.answer?.values ?? null;
  const filterOf =
    answer === null || shown === null
      ? null
      : trendFilter(filter, answer, { ...shown.chosen, by, values: known });
  const table: ChartFigures | null =
    answer === null || filterOf === null || shown === null || shown.lines.length === 0
      ? null
      : {
          head: [say.day, ...shown.lines.map(({ name }) => name)],
          rows: answer.steps.map((day, at) => [
            <Link
              key={day}
              to={{ name: "insight-rows", view: { filter: stepFilter(filter, day, by) } }}
              class="insight-link"
            >
              {dayLabel(day, spoken)}
            </Link>,
            ...shown.lines.map(({ name, values }, line) => {
              const value = values[at] ?? null;
              if (value === null) return "—";
              return (
                <FigureLink
                  key={name}
                  filter={filterOf({ line, step: at })}
                  name={`${dayLabel(day, spoken)}, ${name}`}
                  shown={shown.format(value)}
                />
              );
            }),
          ]),
        };
  return (
    <ChartCard
      title={say.title}
      span={7}
      busy={read.answering.kind === "loading"}
      figures={table}
      tools={
        <>
          <select
            class="insight-select"
            aria-label={say.measure}
            value={measure.value}
            onChange={(event) => {
              measure.value = InsightMeasure.safeParse(event.currentTarget.value).data ?? measure.peek();
            }}
          >
            {InsightMeasure.options.map((each) => (
              <option key={each} value={each}>
                {say[each]}
              </option>
            ))}
          </select>
          <select
            class="insight-select"
            aria-label={say.split}
            value={split.value ?? ""}
            onChange={(event) => {
              split.value = InsightDimension.safeParse(event.currentTarget.value).data ?? null;
            }}
          >
            <option value="">{say.whole}</option>
            {splits.map((each) => (
              <option key={each} value={each}>
                {dimensionName(each)}
              </option>
            ))}
          </select>
        </>
      }
    >
      <Answered of={read} height={height}>
        {() =>
          shown === null || shown.lines.length === 0 ? (
            <p class="muted">{say.none}</p>
          ) : (
            <Picture
              of={shown}
              summary={summaryOf(shown, say[measure.value])}
              onPress={(place) => filterOf && go({ name: "insight-rows", view: { filter: filterOf(place) } })}
            />
          )
        }
      </Answered>
    </ChartCard>
  );
}

type Drawn = {
  readonly of: Trend;
  readonly summary: string;
  readonly onPress: (place: PressPlace) => void;
};

/** Counts of the whole are bars, all else lines. */
function Picture({ of, summary, onPress }: Drawn): JSX.Element {
  const bars = useMemo<Bars>(
    () => ({
      bars: of.labels.map((label, at) => ({ label, value: of.lines[0]?.values[at] ?? 0 })),
      format: of.format,
    }),
    [of],
  );
  return of.asBars ? (
    <BarsDrawing of={bars} height={height} summary={summary} onPress={onPress} />
  ) : (
    <LinesDrawing of={of} height={height} summary={summary} onPress={onPress} />
  );
}

type Chosen = { readonly measure: InsightMeasure; readonly split: InsightDimension | null };
type Trend = Lines & { readonly asBars: boolean; readonly chosen: Chosen };

function linesOf({ steps, lines }: InsightSeries, { measure, split }: Chosen, spoken: Language): Trend {
  const say = trendMessages(spoken);
  const named = lines.map(({ of, values }) => {
    if (of.kind === "all") return { name: say.whole, values };
    if (of.kind === "others") return { name: say.others, values };
    return { name: split === null ? (of.value ?? "") : valueName(split, of.value), values };
  });
  const isShare = measure.endsWith("Share");
  return {
    chosen: { measure, split },
    labels: steps.map((day) => dayLabel(day, spoken)),
    lines: named.slice(0, mostLines),
    covers: [0],
    asBars: split === null && (measure === "requests" || measure === "sellers"),
    ...(isShare ? { most: 1 } : {}),
    format: (value) => {
      if (isShare) return shareShown(value, spoken);
      return measure.endsWith("Seconds") ? waitShown(value, spoken) : figures(value, spoken);
    },
  };
}

function summaryOf({ lines, format }: Lines, measure: string): string {
  const say = trendMessages(language.value);
  const told = lines.map(({ name, values }) => {
    const known = values.filter((value) => value !== null);
    const [first, last] = [known[0], known.at(-1)];
    return first === undefined || last === undefined ? name : say.line(name, format(first), format(last));
  });
  return say.summary(measure, told.join("; "));
}
