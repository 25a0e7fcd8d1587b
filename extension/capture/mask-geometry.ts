import type { Box, PageMasks } from "../platform/shot.ts";

type Size = { readonly width: number; readonly height: number };

/** Browsers round the page's pixels as they like: so many more on each side, in the page's own. */
const marginPx = 3;
/** A picture of another shape than the page's view shows something else than was measured. */
const mostSkew = 0.02;
const smallestSide = 8;

/** The whole of a picture. */
export function wholeOf({ width, height }: Size): Box {
  return { x: 0, y: 0, width, height };
}

/** Whether a box leaves nothing of a picture to be seen. */
export function coversAll(box: Box, image: Size): boolean {
  return isWithin(wholeOf(image), box);
}

/**
 * What the page named, in the picture's pixels: a little larger, cut at its edges, none within another. All of the picture
 * where nothing is known of the page, or the picture is not of what was measured.
 */
export function boxesOnImage(masks: PageMasks | null, image: Size): Box[] {
  if (masks === null || masks.width <= 0 || masks.height <= 0) return [wholeOf(image)];
  const scale = image.width / masks.width;
  if (Math.abs(image.height / masks.height / scale - 1) > mostSkew) return [wholeOf(image)];
  const grown = masks.boxes
    .map((box) => grow(box, scale))
    .map((box) => cut(box, image))
    .filter(({ width, height }) => width > 0 && height > 0);
  return withoutInner(grown);
}

function grow({ x, y, width, height }: Box, scale: number): Box {
  const left = Math.floor((x - marginPx) * scale);
  const top = Math.floor((y - marginPx) * scale);
  return {
    x: left,
    y: top,
    width: Math.ceil((x + width + marginPx) * scale) - left,
    height: Math.ceil((y + height + marginPx) * scale) - top,
  };
}

/** The part of a box that lies within the picture. */
export function cut(box: Box, image: Size): Box {
  const x = Math.min(Math.max(box.x, 0), image.width);
  const y = Math.min(Math.max(box.y, 0), image.height);
  return {
    x,
    y,
    width: Math.max(0, Math.min(box.x + box.width, image.width) - x),
    height: Math.max(0, Math.min(box.y + box.height, image.height) - y),
  };
}

function withoutInner(boxes: readonly Box[]): Box[] {
  return boxes.filter(
    (box, at) =>
      !boxes.some(
        (other, place) => place !== at && isWithin(box, other) && (!isWithin(other, box) || place < at),
      ),
  );
}

function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** A box between two corners, as somebody drew it; null for a slip of the hand. */
export function boxBetween(
  from: { x: number; y: number },
  to: { x: number; y: number },
  image: Size,
): Box | null {
  const box = cut(
    {
      x: Math.round(Math.min(from.x, to.x)),
      y: Math.round(Math.min(from.y, to.y)),
      width: Math.round(Math.abs(to.x - from.x)),
      height: Math.round(Math.abs(to.y - from.y)),
    },
    image,
  );
  return box.width < smallestSide || box.height < smallestSide ? null : box;
}

/** A new box for whoever works by keyboard: in the middle, large enough to be seen. */
export function boxInMiddle({ width, height }: Size): Box {
  const wide = Math.round(width / 4);
  const high = Math.round(height / 10);
  return { x: Math.round((width - wide) / 2), y: Math.round((height - high) / 2), width: wide, height: high };
}

export type Nudge = { readonly dx: number; readonly dy: number; readonly resize: boolean };

/** What an arrow key makes of a box: moved, or with Shift made larger and smaller; never out of the picture. */
export function nudged(box: Box, { dx, dy, resize }: Nudge, image: Size): Box {
  const step = Math.max(1, Math.round(image.width / 100));
  if (resize) {
    return cut(
      {
        ...box,
        width: Math.max(smallestSide, box.width + dx * step),
        height: Math.max(smallestSide, box.height + dy * step),
      },
      image,
    );
  }
  return {
    ...box,
    x: Math.min(Math.max(0, box.x + dx * step), image.width - box.width),
    y: Math.min(Math.max(0, box.y + dy * step), image.height - box.height),
  };
}
