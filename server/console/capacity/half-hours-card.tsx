import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { Capacity } from "../../../core/contract/capacity.ts";
import type { InsightQuery } from "../../../core/contract/insight-filter.ts";
import { FigureLink } from "../analytics/figure-link.tsx";
import { type Bars, BarsDrawing } from "../charts/bars-drawing.tsx";
import { ChartCard } from "../charts/chart-card.tsx";
import { language } from "../platform/language.ts";
import { capacityMessages } from "./capacity-messages.ts";
import { go } from "../router/router.ts";
import {
  dayName,
  type HalfHour,
  halfHourBars,
  halfHourFigures,
  halfHourName,
  roughly,
} from "./capacity-words.ts";
import { hourAt, usualFilter } from "./usual-filter.ts";

type Given = {
  readonly of: Capacity;
  /** The one that is shown; the first that is short, or the first, where it is not among them. */
  readonly chosen: string | undefined;
  readonly onChoose: (day: string) => void;
};

/** One day by half hour. */
export function HalfHoursCard({ of, chosen, onChoose }: Given): JSX.Element | null {
  const spoken = language.value;
  const say = capacityMessages(spoken);
  const { days, timeZone } = of;
  const shown =
    days.find(({ day }) => day === chosen) ?? days.find(({ isShort }) => isShort) ?? days[0] ?? null;
  const bars = useMemo<Bars>(
    () => ({
      bars: shown === null ? [] : halfHourBars(shown, timeZone, spoken),
      format: (value) => roughly(value, spoken),
    }),
    [shown, timeZone, spoken],
  );
  if (shown === null) return null;
  const name = dayName(shown.day, spoken);
  const filterOf = ({ from }: HalfHour): InsightQuery =>
    usualFilter(of, { day: shown.day, hour: hourAt(from, timeZone) });
  const short = shown.halfHours.filter(({ planned, needed }) => planned < needed).length;
  return (
    <ChartCard
      title={`${say.halfHours}: ${name}`}
      note={say.dayNote}
      span={12}
      figures={halfHourFigures({ ...shown, timeZone }, spoken, (half, figure) => (
        <FigureLink
          filter={filterOf(half)}
          name={say.behind(`${name}, ${halfHourName(half.from, timeZone, spoken)}`)}
          shown={figure}
        />
      ))}
      tools={
        <select
          class="insight-select"
          aria-label={say.chooseDay}
          value={shown.day}
          onChange={(event) => onChoose(event.currentTarget.value)}
        >
          {days.map(({ day, isShort }) => (
            <option key={day} value={day}>
              {dayName(day, spoken)}
              {isShort ? " ▲" : ""}
            </option>
          ))}
        </select>
      }
    >
      <BarsDrawing
        of={bars}
        height={200}
        summary={say.halfSummary(name, shown.halfHours.length, short)}
        onPress={({ step }) => {
          const half = shown.halfHours[step];
          if (half) go({ name: "insight-rows", view: { filter: filterOf(half) } });
        }}
      />
    </ChartCard>
  );
}
