import type { MarkPlace, Marked } from "../platform/protocol.ts";
import { findPlace } from "./find-place.ts";
import { markRange } from "./mark-range.ts";
import { pageMessages } from "./page-messages.ts";
import { seekPlayer } from "./seek-player.ts";
import { showNote } from "./show-note.ts";

let unmark = (): void => {};

/** Scrolls to a place of this page and marks it; says so where the page has changed. */
export async function markPlace(wanted: MarkPlace): Promise<Marked> {
  unmark();
  if (wanted.place.kind === "second") {
    return (await seekPlayer(wanted.address, wanted.place.value)) ? "marked" : "heading";
  }
  const found = findPlace(wanted);
  if (found.kind === "passage") {
    scrollTo(found.range);
    unmark = markRange(found.range);
    return "marked";
  }
  const element = found.kind === "section" ? found.heading : found.nearest;
  if (element) scrollTo(element);
  if (found.kind === "section") {
    const range = document.createRange();
    range.selectNodeContents(found.heading);
    if (found.heading.matches("h1,h2,h3,h4,h5,h6")) unmark = markRange(range);
    return "heading";
  }
  const { language } = wanted;
  showNote(pageMessages(language).changed((element?.textContent ?? "").trim()), language);
  return "changed";
}

/** A third from the top, where the eye is; without motion for those who asked for none. */
function scrollTo(to: Range | Element): void {
  const { top } = to.getBoundingClientRect();
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const box = scrollerOf(to instanceof Element ? to : to.startContainer.parentElement);
  const origin = box === document.scrollingElement ? 0 : box.getBoundingClientRect().top;
  const by = top - origin - box.clientHeight / 3;
  box.scrollBy({ top: by, behavior: calm ? "instant" : "smooth" });
}

/** What scrolls around an element: portals often scroll a part of the page, not the page. */
function scrollerOf(element: Element | null): Element {
  for (let one = element?.parentElement; one; one = one.parentElement) {
    const { overflowY } = getComputedStyle(one);
    if (/auto|scroll/.test(overflowY) && one.scrollHeight > one.clientHeight + 1) return one;
  }
  return document.scrollingElement ?? document.documentElement;
}
