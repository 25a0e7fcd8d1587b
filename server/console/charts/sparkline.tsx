import type { JSX } from "preact";
import { useCallback } from "preact/hooks";
import { Drawing } from "./drawing.tsx";
import type { PlotLibrary } from "./load-plot.ts";

type Given = {
  /** In order; null where nothing is known. */
  readonly values: readonly (number | null)[];
  readonly summary: string;
};

const height = 36;

/** How a figure went, beside the figure: no axes, the last point marked. */
export function Sparkline({ values, summary }: Given): JSX.Element {
  const draw = useCallback(
    (plot: PlotLibrary, width: number) => {
      const points = values.map((value, step) => ({ step, value }));
      const last = points.filter(({ value }) => value !== null).slice(-1);
      return plot.plot({
        className: "drawing",
        width,
        height,
        margin: 5,
        axis: null,
        x: { type: "linear", domain: [0, Math.max(1, values.length - 1)] },
        marks: [
          plot.line(points, { x: "step", y: "value", stroke: "var(--series-1)", strokeWidth: 1.5 }),
          plot.dot(last, { x: "step", y: "value", r: 2.5, fill: "var(--series-1)" }),
        ],
      });
    },
    [values],
  );
  return <Drawing summary={summary} height={height} draw={draw} />;
}
