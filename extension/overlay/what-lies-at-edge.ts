import type { Taken } from "./find-free-spot.ts";

const fields = "input,textarea,select,[contenteditable]:not([contenteditable=false])";
const controls =
  "a[href],button,summary,label,video,audio,[role=button],[role=link],[role=tab],[role=menuitem]";
const inset = 18;
const step = 20;

/** What the page has along the strip of its right edge where the launcher may stand. Reads layout: for idle time only. */
export function whatLiesAtEdge(host: Element): Taken[] {
  const taken: Taken[] = [];
  const x = document.documentElement.clientWidth - inset;
  for (let y = 2; y < innerHeight; y += step) {
    const element = document.elementsFromPoint(x, y).find((one) => one !== host);
    if (!element) continue;
    const found = element.closest(fields) ?? element.closest(controls);
    if (found) taken.push(extent(found.getBoundingClientRect(), found.matches(fields) ? 3 : 2));
    else if (hasTextAt(element, x, y)) taken.push({ from: y - step / 2, to: y + step / 2, weight: 1 });
  }
  return taken;
}

const extent = (box: DOMRect, weight: 2 | 3): Taken => ({ from: box.top, to: box.bottom, weight });

function hasTextAt(element: Element, x: number, y: number): boolean {
  const range = document.createRange();
  for (const node of element.childNodes) {
    if (node.nodeType !== Node.TEXT_NODE) continue;
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.right > x - inset && box.top < y + step && box.bottom > y - step) return true;
    }
  }
  return false;
}
