import type { JSX } from "preact";
import { language } from "../platform/language.ts";
import { numberShown } from "./number-shown.ts";
import { timeShown } from "./time-shown.ts";
import { dayOf } from "./day-of.ts";
import { type ChartPoint, chartLine } from "./chart-line.ts";

type Given = { readonly name: string; readonly points: readonly ChartPoint[] };

/** A small line over time. The line stretches with its box; words beside it do not. */
export function LineChart({ name, points }: Given): JSX.Element | null {
  const line = chartLine(points);
  const [first, last] = [points[0], points.at(-1)];
  if (!line || !first || !last) return null;
  return (
    <figure class="chart">
      <figcaption class="chart-name">
        {name} <strong class="figures">{numberShown(last.value)}</strong>
      </figcaption>
      <div class="chart-box">
        <span class="chart-ticks figures" aria-hidden="true">
          {line.ticks.map(({ value, y }) => (
            <span key={value} class="chart-tick" style={{ top: `${y}%` }}>
              {numberShown(value)}
            </span>
          ))}
        </span>
        <span class="chart-plot">
          <svg
            viewBox="0 0 100 100"
            preserveAspectRatio="none"
            class="chart-drawing"
            role="img"
            aria-label={`${name}: ${told(first)}; ${told(last)}`}
          >
            {line.ticks.map(({ value, y }) => (
              <line key={value} class="chart-grid" x1="0" x2="100" y1={y} y2={y} />
            ))}
            <path class="chart-line" d={line.path} />
          </svg>
          <span class="chart-last" style={{ left: `${line.last.x}%`, top: `${line.last.y}%` }} />
        </span>
        <span class="chart-dates" aria-hidden="true">
          <span>{dayOf(first.at, language.value)}</span>
          <span>{dayOf(last.at, language.value)}</span>
        </span>
      </div>
    </figure>
  );
}

function told({ at, value }: ChartPoint): string {
  return `${timeShown(new Date(at).toISOString())} — ${numberShown(value)}`;
}
