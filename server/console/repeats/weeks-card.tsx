import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { RepeatView } from "../../../core/contract/cluster.ts";
import { figures } from "../../../core/language/figures.ts";
import { dayLabel } from "../analytics/day-label.ts";
import { type Bars, BarsDrawing } from "../charts/bars-drawing.tsx";
import { ChartCard } from "../charts/chart-card.tsx";
import { language } from "../platform/language.ts";
import { repeatsMessages } from "./repeats-messages.ts";

const mostWeeks = 16;
const height = 190;

/** Sellers week by week, with what was done where it was done: whether it helped is seen. */
export function WeeksCard({ view }: { view: Pick<RepeatView, "weeks" | "steps"> }): JSX.Element {
  const spoken = language.value;
  const say = repeatsMessages(spoken);
  const weeks = view.weeks.slice(-mostWeeks);
  const bars = useMemo<Bars>(
    () => ({
      bars: weeks.map(({ week, sellers }, at) => {
        const next = weeks[at + 1]?.week ?? "9999";
        const done = view.steps.find(
          ({ acceptedAt, state }) => state !== "undone" && acceptedAt >= week && acceptedAt < next,
        );
        const told = sellers === null ? "" : figures(sellers, spoken);
        return {
          label: dayLabel(week, spoken),
          value: sellers ?? 0,
          note: done === undefined ? told : `${told} ↑`,
        };
      }),
      format: (count) => figures(count, spoken),
    }),
    [view, spoken],
  );
  const counts = weeks.map(({ sellers }) => sellers ?? 0);
  return (
    <ChartCard
      title={say.weeks}
      span={7}
      figures={{
        head: [say.week, say.sellers],
        rows: weeks.map(({ week, sellers }) => [
          dayLabel(week, spoken),
          sellers === null ? say.notTold : figures(sellers, spoken),
        ]),
      }}
    >
      <BarsDrawing
        of={bars}
        height={height}
        summary={say.weeksSummary(
          figures(Math.max(0, ...counts), spoken),
          figures(counts.at(-1) ?? 0, spoken),
        )}
      />
    </ChartCard>
  );
}
