import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { PageRows } from "../../../core/contract/page-study.ts";
import type { Language } from "../../../core/language/define-messages.ts";
import { figures } from "../../../core/language/figures.ts";
import { dayLabel } from "../analytics/day-label.ts";
import { dayAfter } from "../analytics/period.ts";
import { ChartCard } from "../charts/chart-card.tsx";
import { type Lines, LinesDrawing } from "../charts/lines-drawing.tsx";
import { language } from "../platform/language.ts";
import { pagesMessages } from "./pages-messages.ts";

const height = 150;

type Weeks = PageRows["weeks"];

/** How many questions a page brought week by week; nothing where there are not two weeks to compare. */
export function PageWeeks({ weeks: counted }: { weeks: Weeks }): JSX.Element | null {
  const spoken = language.value;
  const say = pagesMessages(spoken);
  const weeks = useMemo(() => withoutGaps(counted), [counted]);
  const lines = useMemo(() => linesOf(weeks, spoken), [weeks, spoken]);
  if (weeks.length < 2) return null;
  const most = Math.max(...weeks.map(({ questions }) => questions ?? 0));
  return (
    <ChartCard
      title={say.trend}
      note={say.trendNote}
      span={12}
      figures={{
        head: [say.week, say.questions],
        rows: weeks.map(({ week, questions }) => [
          dayLabel(week, spoken),
          questions === null ? "—" : figures(questions, spoken),
        ]),
      }}
    >
      <LinesDrawing
        of={lines}
        height={height}
        summary={say.trendSummary(weeks.length, figures(most, spoken))}
      />
    </ChartCard>
  );
}

/** Weeks without any question are not told. */
function withoutGaps(weeks: Weeks): Weeks {
  const [first, last] = [weeks.at(0)?.week, weeks.at(-1)?.week];
  if (first === undefined || last === undefined) return [];
  const known = new Map(weeks.map((one) => [one.week, one]));
  const all: Weeks = [];
  for (let week = first; week <= last; week = dayAfter(week, 7))
    all.push(known.get(week) ?? { week, questions: 0 });
  return all;
}

function linesOf(weeks: Weeks, spoken: Language): Lines {
  return {
    labels: weeks.map(({ week }) => dayLabel(week, spoken)),
    lines: [
      {
        name: pagesMessages(spoken).questions,
        values: weeks.map(({ questions }) => questions),
      },
    ],
    covers: [0],
    format: (value) => figures(value, spoken),
  };
}
