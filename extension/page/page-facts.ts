import { canonicalAddress } from "../ask/canonical-address.ts";
import type { PageFacts } from "../platform/protocol.ts";
import { breadcrumbOf } from "./breadcrumb.ts";
import { nearestHeading } from "./nearest-heading.ts";
import { safeSelection } from "./safe-selection.ts";

/** Below this line of the viewport a heading is not yet the one being read. */
const readingLine = 160;

/** What can be said of this page. `portal` is for the background to say: the page does not know. */
export function pageFacts(): PageFacts {
  const selected = safeSelection(getSelection());
  const top = selected ? selected.range.getBoundingClientRect().top + 1 : readingLine;
  const heading = nearestHeading(document.querySelector("main,[role=main],article") ?? document.body, top);
  const canonical = document.querySelector("link[rel~=canonical]")?.getAttribute("href") ?? null;
  return {
    portal: false,
    address: canonicalAddress(location.href, canonical),
    title: titleOfPage(),
    breadcrumb: breadcrumbOf(document),
    ...(heading ? { heading } : {}),
    ...(selected ? { selection: selected.text } : {}),
  };
}

/** The page's own heading says more than its title, which carries the portal's name. */
function titleOfPage(): string {
  const [first, second] = document.querySelectorAll("h1");
  const own = second ? "" : (first?.innerText ?? "").replaceAll(/\s+/g, " ").trim();
  return own || document.title;
}
