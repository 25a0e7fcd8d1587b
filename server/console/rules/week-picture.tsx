import type { JSX } from "preact";
import type { Interval, Weekday } from "../../../core/desk/calendar.ts";
import { weekdays } from "../../../core/desk/told-gaps.ts";
import { language } from "../platform/language.ts";
import { calendarMessages } from "./calendar-messages.ts";

type Given = {
  readonly week: Readonly<Record<Weekday, readonly Interval[]>>;
  readonly gaps: readonly { readonly day: Weekday; readonly from: string; readonly to: string }[];
  readonly label: string;
};

const [left, dayWidth, rowHeight, barHeight] = [26, 288, 13, 9];
const hours = [0, 6, 12, 18, 24];

/** A week as bars over 24 hours in its own time zone; hours in which nobody answers are outlined, not filled. */
export function WeekPicture({ week, gaps, label }: Given): JSX.Element {
  const say = calendarMessages(language.value);
  const bottom = weekdays.length * rowHeight;
  return (
    <svg
      class="week-picture"
      viewBox={`0 0 ${left + dayWidth + 10} ${bottom + 14}`}
      role="img"
      aria-label={label}
    >
      {hours.map((hour) => (
        <g key={hour}>
          <line class="week-hour" x1={xOf(hour * 60)} x2={xOf(hour * 60)} y1={0} y2={bottom} />
          <text class="week-axis" x={xOf(hour * 60)} y={bottom + 11} text-anchor="middle">
            {hour}
          </text>
        </g>
      ))}
      {weekdays.map((day, row) => (
        <g key={day} transform={`translate(0 ${row * rowHeight})`}>
          <text class="week-axis" x={0} y={barHeight + 1}>
            {say[day]}
          </text>
          <rect class="week-day" x={left} y={2} width={dayWidth} height={barHeight} />
          {week[day].map(([opens, closes]) => (
            <Bar key={`${opens} ${closes}`} class="week-open" from={opens} to={closes} />
          ))}
          {gaps
            .filter((gap) => gap.day === day)
            .map(({ from, to }) => (
              <Bar key={from} class="week-gap" from={from} to={to} />
            ))}
        </g>
      ))}
    </svg>
  );
}

function Bar({ from, to, ...look }: { class: string; from: string; to: string }): JSX.Element | null {
  const [opens, closes] = [minuteOf(from), minuteOf(to)];
  if (!(opens < closes)) return null;
  return <rect {...look} x={xOf(opens)} y={2} width={xOf(closes) - xOf(opens)} height={barHeight} rx={2} />;
}

function xOf(minute: number): number {
  return left + (minute / 1440) * dayWidth;
}

/** NaN for what is no time: it is not drawn. */
function minuteOf(time: string): number {
  const [hour = "", minute = ""] = time.split(":");
  return Number(hour || "?") * 60 + Number(minute || "?");
}
