import { type Signal, useSignal } from "@preact/signals";
import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

/** What of a scrolling list is in sight, in px of its content. */
export type Sight = { readonly from: number; readonly to: number };

// A little beyond the edge, so that scrolling does not show blank rows.
const beyondPx = 300;

/** Follows the sight of a scrolling element. */
export function useSight(list: RefObject<HTMLElement | null>): Signal<Sight> {
  const sight = useSignal<Sight>({ from: 0, to: 1200 });
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const ending = new AbortController();
    const look = (): void => {
      const { scrollTop, clientHeight } = element;
      sight.value = { from: scrollTop - beyondPx, to: scrollTop + clientHeight + beyondPx };
    };
    element.addEventListener("scroll", look, { signal: ending.signal, passive: true });
    const resized = new ResizeObserver(look);
    resized.observe(element);
    return () => {
      ending.abort();
      resized.disconnect();
    };
  }, [list, sight]);
  return sight;
}

/**
 * Keeps the chosen row where the eye has it while rows and headings come and go above it.
 * @param top of the chosen row in px; null while none is chosen.
 */
export function useSteadyRow(
  list: RefObject<HTMLElement | null>,
  chosen: number | null,
  top: number | null,
): void {
  const before = useRef<{ chosen: number | null; top: number | null }>({ chosen: null, top: null });
  useLayoutEffect(() => {
    const last = before.current;
    before.current = { chosen, top };
    if (!list.current || last.chosen !== chosen || last.top === null || top === null) return;
    if (list.current.scrollTop > 0 || top > last.top) list.current.scrollTop += top - last.top;
  }, [list, chosen, top]);
}

/** Brings a row into sight when another one is chosen. */
export function useChosenInSight(
  list: RefObject<HTMLElement | null>,
  chosen: number | null,
  place: { readonly top: number | null; readonly height: number; readonly header: number },
): void {
  const { top, height, header } = place;
  useLayoutEffect(() => {
    const element = list.current;
    if (!element || top === null) return;
    if (top - header < element.scrollTop) element.scrollTop = top - header;
    else if (top + height > element.scrollTop + element.clientHeight)
      element.scrollTop = top + height - element.clientHeight;
    // A row that merely moved is left where it is.
  }, [list, chosen]);
}
