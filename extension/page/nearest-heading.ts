const headings = "h1,h2,h3,h4";

/**
 * The heading under which one reads: the last one that begins before a point of the page; none before the first.
 * @param top px from the viewport's top. @param within what holds the page's own text.
 */
export function nearestHeading(within: ParentNode, top: number): string | null {
  let nearest: string | null = null;
  for (const heading of within.querySelectorAll<HTMLElement>(headings)) {
    const box = heading.getBoundingClientRect();
    if (box.height === 0) continue;
    if (box.top > top) break;
    nearest = heading.innerText.replaceAll(/\s+/g, " ").trim() || nearest;
  }
  return nearest;
}
