import type { PlotLibrary } from "./load-plot.ts";

/** A place in a picture that opens what stands behind it. */
export type PressPlace = {
  /** Which line, and which step along the bottom; both from 0. */
  readonly line: number;
  readonly step: number;
  readonly value: number;
  /** What it says beneath the pointer. */
  readonly told: string;
};

/** Pixels around a point, and to both sides of a bar's middle, in which it is meant. */
const reach = { point: 40, bar: 120 } as const;

/** Beneath the pointer: which place a press opens, and what it says. */
export function pressMarks(plot: PlotLibrary, places: readonly PressPlace[], of: keyof typeof reach) {
  const place = { x: "step", y: "value", maxRadius: reach[of] } as const;
  const near = of === "point" ? plot.pointer : plot.pointerX;
  return [
    ...(of === "point" ? [plot.dot(places, near({ ...place, r: 5, fill: "var(--accent)" }))] : []),
    plot.tip(
      places,
      near({
        ...place,
        title: "told",
        fill: "var(--surface)",
        stroke: "var(--hairline-2)",
        pathFilter: "none",
      }),
    ),
  ];
}

/** Lets a press on a picture open the place beneath the pointer. Whoever has no pointer has the same in its table. */
export function openPlaces(
  picture: ReturnType<PlotLibrary["plot"]>,
  places: readonly PressPlace[],
  press: (place: PressPlace) => void,
): void {
  picture.classList.add("drawing-open");
  picture.addEventListener("click", () => {
    const under: unknown = picture.value;
    const place = places.find((one) => one === under);
    if (place !== undefined) press(place);
  });
}
