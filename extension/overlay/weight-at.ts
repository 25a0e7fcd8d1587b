import { fields } from "./fields.ts";
import type { Weight } from "./find-free-spot.ts";

const controls = "a,button,summary,label,video,audio,[role]";
const inset = 18;

/**
 * Tells what the page has under the launcher at a place. Reads layout: for idle time only.
 * @param host the launcher's own element, which does not count.
 */
export function weightAt(host: Element, size: number): (top: number) => Weight {
  const x = document.documentElement.clientWidth - inset;
  return (top) => Math.max(...[2, size / 2, size - 2].map((down) => weightOf(host, x, top + down)));
}

function weightOf(host: Element, x: number, y: number): Weight {
  const element = document.elementsFromPoint(x, y).find((one) => one !== host);
  if (!element) return 0;
  if (element.closest(fields)) return 3;
  if (element.closest(controls)) return 2;
  // The caret nearest to the point stands in text only where there is text.
  const caret = document.caretPositionFromPoint?.(x, y)?.getClientRect();
  return caret && Math.abs(caret.x - x) < inset && caret.top <= y && caret.bottom >= y ? 1 : 0;
}
