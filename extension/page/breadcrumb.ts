/** Where portals put their breadcrumbs, most explicit first. */
const places =
  "[itemtype$='BreadcrumbList'],nav[aria-label*='readcrumb' i],nav[aria-label*='крошк' i],nav[aria-label*='путь' i]," +
  "[class*='breadcrumb' i],[class*='bread-crumb' i],[id*='breadcrumb' i],[class*='crumbs' i]";
const separators = /^[\s›»>/\\→|·•-]+$/;
const longest = 20;

/** The page's breadcrumb as its reader sees it; empty where there is none. */
export function breadcrumbOf(page: ParentNode): string[] {
  const trail = page.querySelector(places);
  if (!trail) return [];
  const items = trail.querySelectorAll("li,[itemprop=itemListElement]");
  const steps = items.length > 0 ? [...items].map(textOf) : piecesOf(trail);
  return steps
    .map((step) => step.replaceAll(/^[\s›»>/→|·]+|[\s›»>/→|·]+$/g, ""))
    .filter((step) => step !== "" && !separators.test(step))
    .slice(0, longest);
}

const textOf = (element: Element): string => (element.textContent ?? "").replaceAll(/\s+/g, " ").trim();

/** A breadcrumb without a list: its links and the words between them. */
function piecesOf(trail: Element): string[] {
  return [...trail.childNodes].flatMap((node) => {
    const text = (node.textContent ?? "").replaceAll(/\s+/g, " ").trim();
    return node.nodeType === Node.TEXT_NODE ? text.split(/[›»>/→|·]/) : [text];
  });
}
