import type { JSX } from "preact";
import { Drawing } from "./drawing.tsx";
import type { PlotLibrary } from "./load-plot.ts";
import { pressMarks, type PressPlace } from "./press-places.ts";
import { tickMarks } from "./tick-marks.ts";
import { type Drawn, usePlacedDrawing } from "./use-placed-drawing.ts";

export type Bar = {
  /** Beneath the bar. */
  readonly label: string;
  readonly value: number;
  /** Above it. */
  readonly note?: string;
  /** Past what is allowed: outlined, and its note carries a sign. */
  readonly over?: boolean;
};

export type Bars = {
  readonly bars: readonly Bar[];
  /** Dashed across the picture. */
  readonly threshold?: { readonly value: number; readonly name: string };
  readonly format: (value: number) => string;
};

type Given = {
  readonly of: Bars;
  readonly summary: string;
  readonly height: number;
  /** Opens what stands behind a bar. */
  readonly onPress?: (place: PressPlace) => void;
};

/** Bars side by side, with a threshold where there is one. */
export function BarsDrawing({ of, summary, height, onPress }: Given): JSX.Element {
  const draw = usePlacedDrawing({ draw: drawBars, placesOf }, { of, height, onPress });
  return <Drawing summary={summary} height={height} draw={draw} />;
}

function placesOf({ bars, format }: Bars): PressPlace[] {
  return bars.map(({ label, value }, step) => ({ line: 0, step, value, told: `${label}: ${format(value)}` }));
}

function drawBars(plot: PlotLibrary, { bars, threshold, format }: Bars, { width, height, places }: Drawn) {
  const margins = { marginTop: 22, marginRight: 8, marginBottom: 24, marginLeft: 46 };
  const inner = width - margins.marginLeft - margins.marginRight;
  const drawn = bars.map((bar, step) => ({ ...bar, step }));
  const place = { x: "step", y: "value" } as const;
  const highest = Math.max(1, threshold?.value ?? 0, ...bars.map(({ value }) => value));
  const ofKind = (over: boolean) => drawn.filter((bar) => (bar.over ?? false) === over);
  return plot.plot({
    className: "drawing",
    width,
    height,
    ...margins,
    x: { type: "band", domain: drawn.map(({ step }) => step), padding: 0.3 },
    y: { domain: [0, highest], nice: 4 },
    marks: [
      plot.gridY({ ticks: 4, stroke: "var(--hairline)", strokeOpacity: 1 }),
      plot.axisY({ ticks: 4, tickSize: 0, tickFormat: format, fill: "var(--text-3)", label: null }),
      plot.axisX(tickMarks(bars.length, { width: inner, label: 46 }), {
        tickSize: 0,
        tickFormat: (step: number) => bars[step]?.label ?? "",
        fill: "var(--text-3)",
        label: null,
      }),
      plot.barY(ofKind(false), { ...place, fill: "var(--heat-4)", rx: 3 }),
      plot.barY(ofKind(true), {
        ...place,
        fill: "var(--warn-soft)",
        stroke: "var(--warn)",
        strokeWidth: 1.5,
        rx: 3,
      }),
      plot.text(ofKind(false), { ...place, text: noteOf, dy: -9, fill: "var(--text)", fontWeight: 600 }),
      plot.text(ofKind(true), { ...place, text: noteOf, dy: -9, fill: "var(--warn)", fontWeight: 600 }),
      ...(threshold
        ? [
            plot.ruleY([threshold.value], { stroke: "var(--warn)", strokeDasharray: "4 3" }),
            plot.text([threshold.value], {
              y: (value: number) => value,
              text: () => threshold.name,
              frameAnchor: "left",
              textAnchor: "start",
              dx: 4,
              dy: -8,
              fill: "var(--warn)",
              fontWeight: 500,
            }),
          ]
        : []),
      ...(places.length > 0 ? pressMarks(plot, places, "bar") : []),
    ],
  });
}

const noteOf = ({ note, over }: Bar): string => `${note ?? ""}${note !== undefined && over ? " ▲" : ""}`;
