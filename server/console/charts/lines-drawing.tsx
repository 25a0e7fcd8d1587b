import type { JSX } from "preact";
import { Drawing } from "./drawing.tsx";
import type { PlotLibrary } from "./load-plot.ts";
import { pressMarks, type PressPlace } from "./press-places.ts";
import { spreadLabels } from "./spread-labels.ts";
import { tickMarks } from "./tick-marks.ts";
import { type Drawn, usePlacedDrawing } from "./use-placed-drawing.ts";

export type Line = {
  readonly name: string;
  /** One for every label; null where nothing is known. */
  readonly values: readonly (number | null)[];
};

export type Lines = {
  /** Along the bottom, in order. */
  readonly labels: readonly string[];
  readonly lines: readonly Line[];
  /** Dashed across the picture; what lies on the wrong side of it is marked. */
  readonly target?: { readonly value: number; readonly name: string; readonly wrong: "below" | "above" };
  /** Values that the axis covers at least. */
  readonly covers: readonly number[];
  /** The axis goes no further, as with shares beyond the whole. */
  readonly most?: number;
  readonly format: (value: number) => string;
};

const colours = ["var(--series-1)", "var(--series-2)", "var(--series-3)", "var(--ok)", "var(--pause)"];
/** So that lines are told apart without their colours too. */
const dashes = ["none", "none", "none", "6 3", "2 3"];

const colourOf = (at: number): string => colours[at % colours.length] ?? "currentColor";

type Given = {
  readonly of: Lines;
  readonly summary: string;
  readonly height: number;
  /** Opens what stands behind a point. */
  readonly onPress?: (place: PressPlace) => void;
};

/** Lines over time or over steps, each named at its end. */
export function LinesDrawing({ of, summary, height, onPress }: Given): JSX.Element {
  const draw = usePlacedDrawing({ draw: drawLines, placesOf }, { of, height, onPress });
  return <Drawing summary={summary} height={height} draw={draw} />;
}

/** All that is known, each with its step and its line where there are several. */
function placesOf({ labels, lines, format }: Lines): PressPlace[] {
  return lines.flatMap(({ name, values }, line) =>
    values.flatMap((value, step) => {
      if (value === null) return [];
      const told = `${lines.length > 1 ? `${name}, ` : ""}${labels[step] ?? ""}: ${format(value)}`;
      return [{ line, step, value, told }];
    }),
  );
}

function drawLines(plot: PlotLibrary, of: Lines, { width, height, places }: Drawn) {
  const { labels, lines, target, format } = of;
  const several = lines.length > 1;
  const margins = { marginTop: 14, marginRight: several ? 84 : 16, marginBottom: 24, marginLeft: 46 };
  const inner = width - margins.marginLeft - margins.marginRight;
  const steps = labels.map((_, at) => at);
  // Where names at the lines' ends go is known only once the axis is.
  const y = { domain: domainOf(of), nice: 4, ...(of.most === undefined ? {} : { clamp: true }) };
  const ends = several ? endLabels(plot, lines, { y, height, ...margins }) : [];
  return plot.plot({
    className: "drawing",
    width,
    height,
    ...margins,
    x: { type: "point", domain: steps },
    y,
    marks: [
      plot.gridY({ ticks: 4, stroke: "var(--hairline)", strokeOpacity: 1 }),
      plot.axisY({ ticks: 4, tickSize: 0, tickFormat: format, fill: "var(--text-3)", label: null }),
      plot.axisX(tickMarks(labels.length, { width: inner, label: 46 }), {
        tickSize: 0,
        tickFormat: (at: number) => labels[at] ?? "",
        fill: "var(--text-3)",
        label: null,
      }),
      ...lines.flatMap((line, at) => lineMarks(plot, line, { at, several, target })),
      ...(target ? targetMarks(plot, target) : []),
      ...(target && !several ? worstMarks(plot, of, target) : []),
      ...ends.map(({ name, at, step, dy }) =>
        plot.text([name], {
          x: () => step,
          y: () => lines[at]?.values[step] ?? null,
          text: () => name,
          textAnchor: "start",
          dx: 9,
          dy,
          fill: colourOf(at),
          fontWeight: 600,
        }),
      ),
      ...(places.length > 0 ? pressMarks(plot, places, "point") : []),
    ],
  });
}

const labelGap = 13;

type EndLabel = {
  readonly name: string;
  /** Which line it names. */
  readonly at: number;
  readonly step: number;
  /** Pixels down from the line's end. */
  readonly dy: number;
};

/** The lines' names at their ends, moved apart where they would lie over each other. */
function endLabels(plot: PlotLibrary, lines: readonly Line[], axis: Axis): EndLabel[] {
  const scale = plot.plot({ ...axis, marks: [] }).scale("y");
  const ends = lines.flatMap(({ name, values }, at) => {
    const step = values.findLastIndex((value) => value !== null);
    const value = values[step] ?? null;
    return scale === undefined || value === null
      ? []
      : [{ name, at, step, place: Number(scale.apply(value)) }];
  });
  const lowest = axis.height - axis.marginBottom;
  // Only names that stand one over the other can touch.
  const columns = Map.groupBy(ends, ({ step }) => step);
  return [...columns.values()].flatMap((column) => {
    const places = spreadLabels(
      column.map(({ place }) => place),
      { gap: labelGap, lowest },
    );
    return column.map(({ place, ...end }, at) => ({ ...end, dy: (places[at] ?? place) - place }));
  });
}

type Axis = {
  readonly y: { readonly domain: [number, number]; readonly nice: number };
  readonly height: number;
  readonly marginTop: number;
  readonly marginBottom: number;
};

/** A little more than what is there; where all is the same, a little around it. */
function domainOf({ lines, covers, target, most }: Lines): [number, number] {
  const values = [
    ...lines.flatMap((line) => line.values.filter((value) => value !== null)),
    ...covers,
    ...(target ? [target.value] : []),
  ];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = high === low ? Math.max(Math.abs(high) * 0.1, 0.01) : 0;
  return [Math.max(0, low - room), Math.min(high + room, most ?? Number.POSITIVE_INFINITY)];
}

function targetMarks(plot: PlotLibrary, { value, name }: NonNullable<Lines["target"]>) {
  const colour = "var(--warn)";
  return [
    plot.ruleY([value], { stroke: colour, strokeDasharray: "4 3" }),
    plot.text([value], {
      y: (each: number) => each,
      text: () => name,
      frameAnchor: "left",
      textAnchor: "start",
      dx: 4,
      dy: -8,
      fill: colour,
      stroke: "var(--surface)",
      strokeWidth: 4,
      fontWeight: 500,
    }),
  ];
}

/** The point that lies furthest on the wrong side of the target, with its step and value in words. */
function worstMarks(
  plot: PlotLibrary,
  { lines, labels, format }: Lines,
  target: NonNullable<Lines["target"]>,
) {
  const values = lines[0]?.values ?? [];
  const wrong = values.flatMap((value, step) =>
    value !== null && isWrong(value, target) ? [{ value, step, away: Math.abs(value - target.value) }] : [],
  );
  const worst = wrong.toSorted((a, b) => b.away - a.away).slice(0, 1);
  return worst.map((point) => {
    // Towards the middle, where there is room.
    const right = point.step < labels.length / 2;
    return plot.text([point], {
      x: "step",
      y: "value",
      text: () => `${labels[point.step] ?? ""}: ${format(point.value)}`,
      textAnchor: right ? "start" : "end",
      dx: right ? 10 : -10,
      dy: 2,
      fill: "var(--danger)",
      stroke: "var(--surface)",
      strokeWidth: 4,
      fontWeight: 500,
    });
  });
}

type Beside = {
  readonly at: number;
  readonly several: boolean;
  readonly target: Lines["target"] | undefined;
};

function lineMarks(plot: PlotLibrary, { values }: Line, { at, several, target }: Beside) {
  const stroke = colourOf(at);
  const points = values.map((value, step) => ({ step, value }));
  const known = points.flatMap(({ step, value }) => (value === null ? [] : [{ step, value }]));
  const wrong = known.filter(({ value }) => target && isWrong(value, target));
  const last = known.slice(-1);
  const place = { x: "step", y: "value" } as const;
  return [
    plot.line(points, {
      ...place,
      stroke,
      strokeWidth: 2,
      strokeDasharray: dashes[at % dashes.length] ?? "none",
    }),
    ...(known.length <= 31 && !several
      ? [plot.dot(known, { ...place, r: 2.5, fill: "var(--surface)", stroke, strokeWidth: 1.5 })]
      : []),
    plot.dot(last, { ...place, r: 4, fill: "var(--surface)", stroke, strokeWidth: 2 }),
    plot.dot(wrong, { ...place, r: 4.5, fill: "var(--surface)", stroke: "var(--danger)", strokeWidth: 2 }),
  ];
}

function isWrong(value: number, { value: aim, wrong }: NonNullable<Lines["target"]>): boolean {
  return wrong === "below" ? value < aim : value > aim;
}
