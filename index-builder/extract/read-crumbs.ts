import type { Document, Element } from "domhandler";
import type { Crumb } from "./page-content.ts";
import { elementText } from "./element-text.ts";
import { all, first } from "./selectors.ts";

const usual = [
  'nav[aria-label*="крошк" i]',
  'nav[aria-label*="breadcrumb" i]',
  'nav[aria-label="вы здесь" i]',
  '[itemtype$="/BreadcrumbList"]',
  "[typeof~=BreadcrumbList]",
  ".breadcrumb",
  ".breadcrumbs",
  ".crumbs",
  "#breadcrumbs",
  ".bx-breadcrumb",
  ".breadcrumb-navigation",
] as const;
const anyUsual = usual.join(", ");
const separators = /^[\s›»>/\\|→•·:—–-]+$/;

export type Breadcrumb = { readonly crumbs: readonly Crumb[]; readonly element: Element | null };

/**
 * The way to a page as its portal shows it: by the configuration's selectors, by the usual markup, by schema.org's
 * BreadcrumbList. The page itself may be its last crumb.
 */
export function readCrumbs(document: Document, page: string, selectors: readonly string[]): Breadcrumb {
  // One walk through the page instead of a dozen where it has none of them.
  const wayIsUsual = first(anyUsual, document) !== null;
  for (const selector of wayIsUsual ? [...selectors, ...usual] : selectors) {
    const element = first(selector, document);
    const crumbs = element ? crumbsIn(element, page) : [];
    if (crumbs.length > 0) return { crumbs, element };
  }
  return { crumbs: jsonCrumbs(document, page), element: null };
}

function crumbsIn(element: Element, page: string): Crumb[] {
  const items = all("li", element).map(ownCrumb);
  const parts =
    items.length > 0 ? items : all("a, span, strong, b", element).filter((one) => isOutermost(one, element));
  const crumbs = parts
    .map((part) => crumbOf(part, page))
    .filter(({ text }) => text !== "" && !separators.test(text));
  return crumbs;
}

/** SharePoint nests its lists: what stands further down the way is inside what stands above it. */
const ownCrumb = (item: Element): Element =>
  first("li", item) === null ? item : (first("a[href]", item) ?? item);

function isOutermost(part: Element, within: Element): boolean {
  for (let at = part.parent; at && at !== within; at = at.parent) {
    if ("name" in at && /^(?:a|span|strong|b)$/.test(at.name)) return false;
  }
  return true;
}

function crumbOf(part: Element, page: string): Crumb {
  const link = part.name === "a" ? part : first("a[href]", part);
  // A closing quotation mark is a separator only where it stands apart: «Квартира» keeps its own.
  const text = elementText(part).replaceAll(/^(?:[\s›>/\\|→•·]|»\s)+|(?:[\s›>/\\|→•·]|\s»)+$/g, "");
  const href = link?.attribs["href"];
  return { text, address: href === undefined ? null : (URL.parse(href, page)?.href ?? null) };
}

function jsonCrumbs(document: Document, page: string): Crumb[] {
  for (const script of all('script[type="application/ld+json"]', document)) {
    const text = script.children.map((node) => ("data" in node ? node.data : "")).join("");
    const found = breadcrumbList(parseJson(text));
    if (found) return found.map((item) => jsonCrumb(item, page)).filter((crumb) => crumb.text !== "");
  }
  return [];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function breadcrumbList(data: unknown): readonly unknown[] | null {
  if (Array.isArray(data)) {
    for (const item of data) {
      const found = breadcrumbList(item);
      if (found) return found;
    }
    return null;
  }
  if (data === null || typeof data !== "object") return null;
  if ("@graph" in data) return breadcrumbList(data["@graph"]);
  if (!("@type" in data) || data["@type"] !== "BreadcrumbList" || !("itemListElement" in data)) return null;
  return Array.isArray(data.itemListElement) ? data.itemListElement : null;
}

function jsonCrumb(entry: unknown, page: string): Crumb {
  const item = field(entry, "item");
  const name = field(entry, "name") ?? field(item, "name");
  const address = typeof item === "string" ? item : (field(item, "@id") ?? field(item, "url"));
  return {
    text: typeof name === "string" ? name.trim() : "",
    address: typeof address === "string" ? (URL.parse(address, page)?.href ?? null) : null,
  };
}

function field(value: unknown, name: string): unknown {
  if (value === null || typeof value !== "object") return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}
