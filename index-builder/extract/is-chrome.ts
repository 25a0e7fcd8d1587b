import type { Element } from "domhandler";
import { all } from "./selectors.ts";
import { elementText } from "./element-text.ts";

/** What surrounds content on every page; a word of a class or id has to be exactly one of these. */
const chromeWords =
  /^(?:breadcrumbs?|crumbs|pagination|pager|share|sharing|social|related|similar|rating|cookies?|cookie-banner|skip|skip-link|toc|table-of-contents|page-tools|tools|print|print-link|likes|page-nav|prev-next|back-to-top)$/i;
const outerWords =
  /^(?:header|footer|menu|main-menu|mainmenu|nav|navbar|navigation|sidebar|side|side-menu|left-menu|leftmenu|topmenu|top-menu|bottom|bottom-menu|copyright|banner|topbar|search|search-form|login|auth)$/i;
const outerRoles = /^(?:navigation|banner|contentinfo|search|complementary)$/;
const related = /похож|см\. также|смотрите также|читайте также|related|similar|see also|recommend|рекоменд/i;

/**
 * Navigation and the like, never part of what a page says.
 * @param root how the content was found: in a whole body the outer parts of a page go too.
 */
export function isChrome(element: Element, root: "chosen" | "body"): boolean {
  const { name, attribs } = element;
  if (name === "nav" || attribs["role"] === "navigation" || attribs["role"] === "search") return true;
  // What a heading is called in the page's own links says what it is about, not what it is.
  if (/^h[1-6]$/.test(name)) return false;
  if (name === "aside") return isRelated(element) || isMostlyLinks(element);
  const words = `${attribs["class"] ?? ""} ${attribs["id"] ?? ""}`.trim();
  if (words !== "" && words.split(/\s+/).some((word) => chromeWords.test(word))) return !hasHeading(element);
  if (name === "footer" && root === "chosen") return isMostlyLinks(element);
  if (root === "chosen") return false;
  if (name === "header" || name === "footer" || outerRoles.test(attribs["role"] ?? ""))
    return !hasHeading(element);
  return words !== "" && words.split(/\s+/).some((word) => outerWords.test(word)) && !hasHeading(element);
}

/** A container named «tools» may hold the page itself: one with the page's heading is never thrown away. */
const hasHeading = (element: Element): boolean => all("h1", element).length > 0;

function isRelated(element: Element): boolean {
  const label = element.attribs["aria-label"] ?? "";
  const heading = all("h2, h3, h4, .title", element)[0];
  return related.test(`${label} ${element.attribs["class"] ?? ""} ${heading ? elementText(heading) : ""}`);
}

function isMostlyLinks(element: Element): boolean {
  const total = elementText(element).length;
  const linked = all("a", element).reduce((sum, link) => sum + elementText(link).length, 0);
  return total > 0 && linked / total > 0.6;
}
