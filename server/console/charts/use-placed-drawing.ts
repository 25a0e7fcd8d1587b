import { useCallback } from "preact/hooks";
import type { Draw } from "./drawing.tsx";
import type { PlotLibrary } from "./load-plot.ts";
import { openPlaces, type PressPlace } from "./press-places.ts";
import { usePress } from "./use-press.ts";

/** Size of a picture in CSS pixels, and what can be pressed in it. */
export type Drawn = {
  readonly width: number;
  readonly height: number;
  readonly places: readonly PressPlace[];
};

/** How a kind of picture is made of its figures. Both stay the same functions. */
type Kind<Of> = {
  readonly draw: (plot: PlotLibrary, of: Of, drawn: Drawn) => Parameters<typeof openPlaces>[0];
  readonly placesOf: (of: Of) => PressPlace[];
};

type Given<Of> = {
  readonly of: Of;
  readonly height: number;
  readonly onPress?: ((place: PressPlace) => void) | undefined;
};

/** Draws figures, with places that open what stands behind them where somebody hears of it. */
export function usePlacedDrawing<Of>({ draw, placesOf }: Kind<Of>, { of, height, onPress }: Given<Of>): Draw {
  const press = usePress(onPress);
  return useCallback(
    (plot, width) => {
      const places = press === null ? [] : placesOf(of);
      const picture = draw(plot, of, { width, height, places });
      if (press !== null) openPlaces(picture, places, press);
      return picture;
    },
    [of, height, press],
  );
}
