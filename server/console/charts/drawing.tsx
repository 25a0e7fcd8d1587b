import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { language } from "../platform/language.ts";
import { chartMessages } from "./chart-messages.ts";
import { loadPlot, type PlotLibrary } from "./load-plot.ts";

/** Draws into a box of this width, in CSS pixels; colours are custom properties, so that a change of theme needs no other. */
export type Draw = (plot: PlotLibrary, width: number) => Element;

type Given = {
  /** What the picture shows, in a sentence: whoever cannot see it hears this. */
  readonly summary: string;
  /** Height of the box, which is there before the picture. */
  readonly height: number;
  readonly draw: Draw;
};

/** A picture by the charts' library: drawn anew when its figures or its width change. */
export function Drawing({ summary, height, draw }: Given): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const plot = useSignal<PlotLibrary | null>(null);
  const failed = useSignal(false);
  const width = useSignal(0);

  useEffect(() => {
    let shown = true;
    loadPlot().then(
      (library) => shown && (plot.value = library),
      () => shown && (failed.value = true),
    );
    const sizes = new ResizeObserver(([entry]) => {
      if (entry) width.value = Math.floor(entry.contentRect.width);
    });
    if (box.current) sizes.observe(box.current);
    return () => {
      shown = false;
      sizes.disconnect();
    };
  }, []);

  const library = plot.value;
  const wide = width.value;
  useEffect(() => {
    if (library === null || wide <= 0) return;
    const picture = draw(library, wide);
    // The page allows no inline styles: what stands in this element is in charts.css.
    picture.querySelector("style")?.remove();
    picture.setAttribute("aria-hidden", "true");
    box.current?.replaceChildren(picture);
  }, [library, wide, draw]);

  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the picture is drawn inside it
    <div class="drawing-box" role="img" aria-label={summary} style={{ height: `${height}px` }} ref={box}>
      {failed.value && <span class="muted">{chartMessages(language.value).notDrawn}</span>}
    </div>
  );
}
