import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { CapacityDay } from "../../../core/contract/capacity.ts";
import { type Bars, BarsDrawing } from "../charts/bars-drawing.tsx";
import { ChartCard } from "../charts/chart-card.tsx";
import { language } from "../platform/language.ts";
import { capacityMessages } from "./capacity-messages.ts";
import { dayName, halfHourBars, halfHourFigures, roughly } from "./capacity-words.ts";

type Given = {
  readonly days: readonly CapacityDay[];
  readonly timeZone: string;
  /** The one that is shown; the first that is short, or the first, where it is not among them. */
  readonly chosen: string | undefined;
  readonly onChoose: (day: string) => void;
};

/** One day by half hour. */
export function HalfHoursCard({ days, timeZone, chosen, onChoose }: Given): JSX.Element | null {
  const spoken = language.value;
  const say = capacityMessages(spoken);
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
  const short = shown.halfHours.filter(({ planned, needed }) => planned < needed).length;
  return (
    <ChartCard
      title={`${say.halfHours}: ${name}`}
      note={say.dayNote}
      span={12}
      figures={halfHourFigures(shown, timeZone, spoken)}
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
      <BarsDrawing of={bars} height={200} summary={say.halfSummary(name, shown.halfHours.length, short)} />
    </ChartCard>
  );
}
