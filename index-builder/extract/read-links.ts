import type { Document, Element } from "domhandler";
import { plainLink, type Link } from "../address/acting-link.ts";
import { normaliseAddress, type Junk } from "../address/normalise-address.ts";
import { elementText } from "./element-text.ts";
import { all, first } from "./selectors.ts";

/** What relative addresses on a page are relative to. */
export function baseOf(document: Document, page: string): string {
  const href = first("base[href]", document)?.attribs["href"];
  return href === undefined ? page : (URL.parse(href, page)?.href ?? page);
}

/** Every address a page leads to, once each, as links, image maps, frames and refreshes name them. */
export function readLinks(document: Document, page: string, junk: readonly string[] | Junk): Link[] {
  const base = baseOf(document, page);
  const links = new Map<string, Link>();
  for (const element of all("a[href], area[href], frame[src], iframe[src]", document)) {
    const href = element.attribs["href"] ?? element.attribs["src"] ?? "";
    if (href === "" || href.startsWith("#")) continue;
    const address = normaliseAddress(href, base, junk);
    if (address === null) continue;
    const method = element.attribs["data-method"] ?? element.attribs["data-turbo-method"] ?? "";
    const text = wordsOf(element).slice(0, 200);
    // One acting link to an address is enough to leave it alone, whatever else leads there.
    const known = links.get(address);
    if (!known || (known.method === "" && method !== "")) links.set(address, { address, text, method });
  }
  const refresh = all("meta[http-equiv][content]", document).find(
    (tag) => tag.attribs["http-equiv"]?.toLowerCase() === "refresh",
  );
  const target = /url\s*=\s*["']?([^"';]+)/i.exec(refresh?.attribs["content"] ?? "")?.[1];
  const address = target === undefined ? null : normaliseAddress(target, base, junk);
  if (address !== null && !links.has(address)) links.set(address, plainLink(address));
  return [...links.values()];
}

/** What a link says: to the eye, else to who points at it or hears it, as icons do. */
function wordsOf(element: Element): string {
  const { attribs } = element;
  const described = all("img[alt], [aria-label], [title]", element).map(
    (inner) => inner.attribs["alt"] ?? inner.attribs["aria-label"] ?? inner.attribs["title"] ?? "",
  );
  const words = [elementText(element), attribs["aria-label"], attribs["title"], attribs["alt"], ...described];
  return words.find((said) => said !== undefined && said.trim() !== "")?.trim() ?? "";
}
