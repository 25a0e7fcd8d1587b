import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { InsightFigures, InsightSummary } from "../../../core/contract/insight.ts";
import type { InsightQuery } from "../../../core/contract/insight-filter.ts";
import type { Language } from "../../../core/language/define-messages.ts";
import { figures as written } from "../../../core/language/figures.ts";
import { Sparkline } from "../charts/sparkline.tsx";
import { language } from "../platform/language.ts";
import { Link } from "../router/link.tsx";
import { shareShown, type Trend, trendOf, waitShown } from "./figure-words.ts";
import { insightMessages } from "./insight-messages.ts";

type Tile = {
  readonly key: "met" | "median" | "asked" | "complete" | "returned" | "routed";
  readonly value: (of: InsightFigures) => number | null;
  readonly kind: "share" | "seconds" | "count";
  readonly more: "good" | "bad" | "plain";
  /** Which of the requests stand behind it. */
  readonly outcome: InsightQuery["outcome"];
};

const share = (part: number, of: number): number | null => (of === 0 ? null : part / of);

const tiles: readonly Tile[] = [
  { key: "met", value: (of) => of.metShare, kind: "share", more: "good", outcome: "late" },
  { key: "median", value: (of) => of.medianSeconds, kind: "seconds", more: "bad", outcome: "answered" },
  { key: "asked", value: (of) => of.requests, kind: "count", more: "plain", outcome: undefined },
  {
    key: "complete",
    value: (of) => share(of.complete, of.rated),
    kind: "share",
    more: "good",
    outcome: "rated",
  },
  {
    key: "returned",
    value: (of) => share(of.returned, of.answered),
    kind: "share",
    more: "bad",
    outcome: "returned",
  },
  {
    key: "routed",
    value: (of) => share(of.routed, of.requests),
    kind: "share",
    more: "plain",
    outcome: "routed",
  },
];

/** The main figures of a period, how each went by day and beside the period before, each with its requests. */
export function FigureTiles({
  summary,
  filter,
}: {
  summary: InsightSummary;
  filter: InsightQuery;
}): JSX.Element {
  const say = insightMessages(language.value);
  if (summary.figures === null) return <p class="insight-few">{say.few}</p>;
  const { figures } = summary;
  return (
    <ul class="insight-tiles" aria-label={say.key}>
      {tiles.map((tile) => (
        <FigureTile key={tile.key} tile={tile} summary={summary} figures={figures} filter={filter} />
      ))}
    </ul>
  );
}

/** The tiles before their figures are known: nothing moves when they come. */
export function TilesPlace(): JSX.Element {
  const say = insightMessages(language.value);
  return (
    <div class="insight-tiles insight-tiles-place" aria-hidden="true">
      {tiles.map(({ key }) => (
        <span key={key} class="insight-tile insight-tile-link">
          <span class="insight-tile-name">{say[key]}</span>
        </span>
      ))}
    </div>
  );
}

type Given = {
  readonly tile: Tile;
  readonly summary: InsightSummary;
  readonly figures: InsightFigures;
  readonly filter: InsightQuery;
};

function FigureTile({ tile, summary, figures, filter }: Given): JSX.Element {
  const say = insightMessages(language.value);
  const { key, value, kind, more, outcome } = tile;
  const values = useMemo(
    () => summary.days.map((day) => (day.figures === null ? null : value(day.figures))),
    [summary],
  );
  const before = summary.figuresBefore && value(summary.figuresBefore);
  const trend = trendOf({ now: value(figures), before, more, kind }, language.value);
  const known = values.filter((each) => each !== null);
  const [first, last] = [known[0] ?? null, known.at(-1) ?? null];
  const to = { ...filter, ...(outcome === undefined ? {} : { outcome }) };
  return (
    <li class="insight-tile">
      <Link to={{ name: "insight-rows", view: { filter: to } }} class="insight-tile-link">
        <span class="insight-tile-name">{say[key]}</span>
        <span class="insight-tile-figure figures">{shown(value(figures), kind, language.value)}</span>
        <span class="insight-tile-note">
          {trend && <TrendWords trend={trend} />}
          <span>{noteOf(key, { figures, summary })}</span>
        </span>
      </Link>
      <span class="insight-tile-line">
        {known.length > 1 && (
          <Sparkline
            values={values}
            summary={say.byDay(
              say[key],
              shown(first, kind, language.value),
              shown(last, kind, language.value),
            )}
          />
        )}
      </span>
    </li>
  );
}

function TrendWords({ trend: { words, tone } }: { trend: Trend }): JSX.Element {
  return <span class={`insight-trend insight-${tone}`}>{words}</span>;
}

function shown(value: number | null, kind: Tile["kind"], spoken: Language): string {
  if (value === null) return "—";
  if (kind === "share") return shareShown(value, spoken);
  return kind === "seconds" ? waitShown(value, spoken) : written(value, spoken);
}

type Known = { readonly figures: InsightFigures; readonly summary: InsightSummary };

function noteOf(key: Tile["key"], { figures, summary }: Known): string {
  const say = insightMessages(language.value);
  switch (key) {
    case "met":
      return summary.targetShare === null
        ? say.lateOnes(figures.late)
        : say.aim(shareShown(summary.targetShare, language.value));
    case "median":
      return say.nineOfTen(waitShown(figures.p90Seconds, language.value));
    case "asked":
      return say.sellers(figures.sellers);
    case "complete":
      return say.ratedOf(figures.rated, figures.answered);
    case "returned":
      return say.requests(figures.returned);
    case "routed":
      return say.requests(figures.routed);
  }
}
