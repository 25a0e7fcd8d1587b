import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { SearchReport } from "../../../core/contract/search-quality.ts";
import { foundBySums } from "../../../core/insight/search/found-by-sums.ts";
import type { Language } from "../../../core/language/define-messages.ts";
import { dayLabel } from "../analytics/day-label.ts";
import { Answered } from "../charts/answered.tsx";
import { ChartCard } from "../charts/chart-card.tsx";
import { type Lines, LinesDrawing } from "../charts/lines-drawing.tsx";
import { percent } from "../health/percent.ts";
import { language } from "../platform/language.ts";
import { searchesMessages } from "./searches-messages.ts";
import type { SearchReading } from "./use-search-report.ts";

const height = 200;

/** Day by day, which share of searches found nothing, and after which share people gave up. */
export function TrendDaysCard({ read }: { read: SearchReading }): JSX.Element {
  const spoken = language.value;
  const say = searchesMessages(spoken);
  const days = read.answering.answer?.days ?? null;
  const lines = useMemo(() => (days === null ? null : linesOf(days, spoken)), [days, spoken]);
  const [first, last] = [days?.at(0), days?.at(-1)];
  const shareOf = (day: typeof first): string => percent(day?.zero ?? 0, day?.searched ?? 0, spoken);
  return (
    <ChartCard
      title={say.trend}
      note={say.trendNote}
      span={4}
      busy={read.answering.kind === "loading"}
      figures={
        days === null || days.length === 0
          ? null
          : {
              head: [say.day, say.searched, say.found, say.zeroTile, say.abandonedTile],
              rows: days.map((day) => [
                dayLabel(day.day, spoken),
                day.searched,
                percent(foundBySums(day), day.searched, spoken),
                shareOf(day),
                percent(day.abandoned, day.searched, spoken),
              ]),
            }
      }
    >
      <Answered of={read} height={height}>
        {() =>
          lines === null || lines.labels.length === 0 ? (
            <p class="muted">{say.none}</p>
          ) : (
            <LinesDrawing
              of={lines}
              height={height}
              summary={say.trendSummary(shareOf(first), shareOf(last))}
            />
          )
        }
      </Answered>
    </ChartCard>
  );
}

function linesOf(days: SearchReport["days"], spoken: Language): Lines {
  const say = searchesMessages(spoken);
  return {
    labels: days.map(({ day }) => dayLabel(day, spoken)),
    lines: [
      { name: say.zeroTile, values: days.map(({ zero, searched }) => zero / searched) },
      { name: say.abandonedTile, values: days.map(({ abandoned, searched }) => abandoned / searched) },
    ],
    covers: [0],
    most: 1,
    format: (value) => percent(value, 1, spoken),
  };
}
