const mostLinked = 4;
/** Linked from a larger part of the pages it stands in a menu, which says nothing of how good it is. */
const mostLinkingPart = 0.3;
/** A portal of fewer pages has too few to tell its menu by. */
const fewestPages = 20;
const mostInFrame = 1;

/**
 * How much a document is linked, each step twice as many.
 * @param from how many others link to it.
 * @param leading how many lead anywhere.
 */
export function linkedStep(from: number, leading: number): number {
  const step = Math.min(mostLinked, from < 2 ? 0 : Math.floor(Math.log2(from)));
  const isFrame = leading >= fewestPages && from > leading * mostLinkingPart;
  return isFrame ? Math.min(mostInFrame, step) : step;
}
