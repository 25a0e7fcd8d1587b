import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { InsightSeries } from "../../../core/contract/insight.ts";
import { mondayOf } from "../../../core/insight/monday-of.ts";
import { type FoundWeek, foundWeeks } from "../../../core/insight/search/found-weeks.ts";
import type { Language } from "../../../core/language/define-messages.ts";
import { figures } from "../../../core/language/figures.ts";
import type { BlockGiven } from "../analytics/block-given.ts";
import { dayLabel } from "../analytics/day-label.ts";
import { FigureLink } from "../analytics/figure-link.tsx";
import { listFields } from "../analytics/insight-address.ts";
import { dayAfter } from "../analytics/period.ts";
import { useInsightSeries } from "../analytics/use-insight.ts";
import { Answered } from "../charts/answered.tsx";
import { ChartCard } from "../charts/chart-card.tsx";
import { type Lines, LinesDrawing } from "../charts/lines-drawing.tsx";
import { percent } from "../health/percent.ts";
import { language } from "../platform/language.ts";
import { Link } from "../router/link.tsx";
import { foundMessages } from "./found-messages.ts";
import { useSearchReport } from "./use-search-report.ts";

const height = 190;
const fewestWeeks = 8;
/** As far back as searches are asked for at once. */
const mostDays = 390;

/** Week by week, of how many searches people found something themselves, beside what they asked. */
export function FoundCard({ filter }: BlockGiven): JSX.Element {
  const spoken = language.value;
  const say = foundMessages(spoken);
  const { to } = filter;
  const from = firstWeek(filter.from, to);
  const read = useSearchReport({ from, to });
  const asked = useInsightSeries({ from, to, measure: "requests", by: "week" }).answering.answer;
  const { answer } = read.answering;
  const weeks = useMemo(
    () => foundWeeks((answer?.days ?? []).filter(({ day }) => day >= from)),
    [answer, from],
  );
  const lines = useMemo(() => linesOf(weeks, spoken), [weeks, spoken]);
  const [first, last] = [weeks.at(0), weeks.at(-1)];
  const isNarrowed = listFields.some((field) => (filter[field] ?? "") !== "");
  return (
    <ChartCard
      title={say.title}
      note={isNarrowed ? say.noteOfAll : say.note}
      span={12}
      busy={read.answering.kind === "loading"}
      figures={
        weeks.length === 0
          ? null
          : {
              head: [say.week, say.searched, say.found, say.share, say.questions],
              rows: weeks.map((week) => [
                dayLabel(week.week, spoken),
                figures(week.searched, spoken),
                figures(week.found, spoken),
                percent(week.found, week.searched, spoken),
                <Questions key={week.week} week={week.week} until={to} asked={asked} />,
              ]),
            }
      }
      foot={
        <>
          {last !== undefined && (
            <span>
              {say.lastWeek} <strong class="figures">{percent(last.found, last.searched, spoken)}</strong>,{" "}
              {say.questionsSmall} <Questions week={last.week} until={to} asked={asked} />
            </span>
          )}
          <Link to={{ name: "searches" }} class="insight-link chart-foot-end">
            {say.toSearches}
          </Link>
        </>
      }
    >
      <Answered of={read} height={height}>
        {() =>
          first === undefined || last === undefined ? (
            <p class="muted">{say.none}</p>
          ) : (
            <LinesDrawing
              of={lines}
              height={height}
              summary={say.summary(
                percent(first.found, first.searched, spoken),
                percent(last.found, last.searched, spoken),
              )}
            />
          )
        }
      </Answered>
    </ChartCard>
  );
}

/** The Monday from which weeks are shown: the period's own, but eight weeks at least, for one of them tells nothing. */
function firstWeek(from: string, to: string): string {
  const least = dayAfter(mondayOf(to), 7 * (1 - fewestWeeks));
  const wanted = mondayOf(from) < least ? mondayOf(from) : least;
  const earliest = mondayOf(dayAfter(to, -mostDays));
  return wanted < earliest ? earliest : wanted;
}

function linesOf(weeks: readonly FoundWeek[], spoken: Language): Lines {
  return {
    labels: weeks.map(({ week }) => dayLabel(week, spoken)),
    lines: [
      {
        name: foundMessages(spoken).title,
        values: weeks.map(({ found, searched }) => (searched === 0 ? null : found / searched)),
      },
    ],
    covers: [0],
    most: 1,
    format: (share) => percent(share, 1, spoken),
  };
}

type Asked = { readonly week: string; readonly until: string; readonly asked: InsightSeries | null };

/** What was asked in the same week, which leads to its requests. */
function Questions({ week, until, asked }: Asked): JSX.Element {
  const spoken = language.value;
  const at = asked?.steps.indexOf(week) ?? -1;
  const count = asked?.lines[0]?.values[at] ?? null;
  if (count === null) return <>—</>;
  if (count === 0) return <>{figures(0, spoken)}</>;
  const sunday = dayAfter(week, 6);
  return (
    <FigureLink
      filter={{ from: week, to: sunday < until ? sunday : until }}
      name={`${foundMessages(spoken).questions}, ${dayLabel(week, spoken)}`}
      shown={figures(count, spoken)}
    />
  );
}
