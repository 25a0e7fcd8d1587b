import type { Document, Element } from "domhandler";
import { all, first } from "./selectors.ts";
import { elementText, hasText } from "./element-text.ts";

export type Root = { readonly kind: "chosen" | "body"; readonly element: Element | Document };

/** An `<article>` that holds less of the page's main part than this is one of several cards. */
const shareOfMain = 0.4;

/**
 * Where the page's own content stands: the configuration's selectors, else `<main>` narrowed to its only
 * `<article>`, else the only `<article>`, else the body.
 */
export function findRoot(document: Document, selectors: readonly string[]): Root {
  for (const selector of selectors) {
    const found = first(selector, document);
    if (found && hasText(found)) return { kind: "chosen", element: found };
  }
  const main = first("main, [role=main]", document);
  if (main && hasText(main)) return { kind: "chosen", element: onlyArticle(main) ?? main };
  const article = onlyArticle(document);
  if (article) return { kind: "chosen", element: article };
  return { kind: "body", element: first("body", document) ?? document };
}

function onlyArticle(within: Element | Document): Element | null {
  const articles = all("article, [itemprop=articleBody]", within).filter((one) => !isInside(one, within));
  const only = articles.length === 1 ? articles[0] : undefined;
  if (!only) return null;
  if (!hasText(only)) return null;
  if (only.parent === within) return only;
  return elementText(only).length >= elementText(within).length * shareOfMain ? only : null;
}

/** An article inside an article: a comment or a quoted card. */
function isInside(article: Element, within: Element | Document): boolean {
  for (let at = article.parent; at && at !== within; at = at.parent) {
    if ("name" in at && at.name === "article") return true;
  }
  return false;
}
