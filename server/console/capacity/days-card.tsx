import type { ComponentChildren, JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { Capacity } from "../../../core/contract/capacity.ts";
import type { Answers } from "../platform/use-answer.ts";
import { FigureLink } from "../analytics/figure-link.tsx";
import { Answered } from "../charts/answered.tsx";
import { type Bars, BarsDrawing } from "../charts/bars-drawing.tsx";
import { ChartCard } from "../charts/chart-card.tsx";
import { language } from "../platform/language.ts";
import { capacityMessages } from "./capacity-messages.ts";
import { CapacityTold } from "./capacity-told.tsx";
import { dayBars, dayFigures, dayName, roughly } from "./capacity-words.ts";
import { usualFilter } from "./usual-filter.ts";

const height = 220;

type Given = {
  readonly read: Answers<Capacity>;
  /** Of a card among others; on a screen of its own the title is the screen's. */
  readonly title: string;
  readonly span: 8 | 12;
  readonly foot?: ComponentChildren;
  /** Shows a day's half hours. */
  readonly onDay: (day: string) => void;
};

/** Days to come: a bar for what is asked on each, above it how many are needed, and how it goes in words. */
export function DaysCard({ read, title, span, foot, onDay }: Given): JSX.Element {
  const spoken = language.value;
  const say = capacityMessages(spoken);
  const { answer, kind } = read.answering;
  const bars = useMemo<Bars>(
    () => ({ bars: dayBars(answer?.days ?? [], spoken), format: (value) => roughly(value, spoken) }),
    [answer, spoken],
  );
  return (
    <ChartCard
      title={title}
      note={say.note}
      span={span}
      busy={kind === "loading"}
      figures={
        answer === null || answer.days.length === 0
          ? null
          : dayFigures(answer, spoken, ({ day }, shown) => (
              <FigureLink
                filter={usualFilter(answer, { day })}
                name={say.behind(dayName(day, spoken))}
                shown={shown}
              />
            ))
      }
      {...(foot === undefined ? {} : { foot })}
    >
      <Answered of={read} height={height}>
        {(capacity) => {
          const { days } = capacity;
          if (days.length === 0) return <p class="muted">{say.none}</p>;
          const short = days.filter(({ isShort }) => isShort).length;
          return (
            <div class="capacity-days">
              <BarsDrawing
                of={bars}
                height={height}
                summary={say.summary(days.length, short)}
                onPress={({ step }) => {
                  const day = days[step]?.day;
                  if (day !== undefined) onDay(day);
                }}
              />
              <CapacityTold capacity={capacity} />
            </div>
          );
        }}
      </Answered>
    </ChartCard>
  );
}
