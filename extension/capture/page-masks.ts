import type { Box, PageMasks } from "../platform/shot.ts";
import { documentIn, maskedElements } from "./masked-elements.ts";
import { personalRanges } from "./personal-ranges.ts";

/** A tab of its own for a PDF, a scan, a clip: whatever the browser wraps it in, no script can look into it. */
const unreadable = /^(?:application\/pdf|image\/|video\/|audio\/)/;

/**
 * What of this page is not to be seen in a picture of it: fields, personal data in its text, and what no script can look
 * into. Null where the page cannot be looked through.
 */
export function pageMasks(): PageMasks | null {
  if (unreadable.test(document.contentType)) return null;
  const inPage = boxesIn(document);
  if (inPage === null) return null;
  const { innerWidth: width, innerHeight: height, visualViewport } = window;
  const { offsetLeft = 0, offsetTop = 0, scale = 1 } = visualViewport ?? {};
  return {
    width,
    height,
    // Magnified by two fingers, the picture shows a part of the page.
    boxes: inPage.map((box) => ({
      x: (box.x - offsetLeft) * scale,
      y: (box.y - offsetTop) * scale,
      width: box.width * scale,
      height: box.height * scale,
    })),
  };
}

function boxesIn(document: Document): Box[] | null {
  const ranges = personalRanges(document);
  if (ranges === null) return null;
  const boxes = [
    ...maskedElements(document).map((element) => element.getBoundingClientRect()),
    ...ranges.flatMap((range) => [...range.getClientRects()]),
  ]
    .filter(({ width, height }) => width > 0 && height > 0)
    .map(({ x, y, width, height }) => ({ x, y, width, height }));
  for (const frame of document.querySelectorAll("iframe")) {
    const within = documentIn(frame);
    if (!within) continue;
    const inner = boxesIn(within);
    if (inner === null) return null;
    const { x, y } = frame.getBoundingClientRect();
    for (const box of inner)
      boxes.push({ ...box, x: box.x + x + frame.clientLeft, y: box.y + y + frame.clientTop });
  }
  return boxes;
}
