import type { MarkPlace } from "../platform/protocol.ts";
import { findQuote } from "../../core/passage/find-quote.ts";
import { pageText } from "./page-text.ts";

/** What was found of a place on the page: its passage, or only the section. */
export type FoundPlace =
  | { readonly kind: "passage"; readonly range: Range }
  | { readonly kind: "section"; readonly heading: Element }
  | { readonly kind: "gone"; readonly nearest: Element | null };

const headings = "h1,h2,h3,h4,h5,h6";

/**
 * Finds a section by its fragment or its heading's words, and in it the passage. The passage alone is searched on the
 * whole page where the section is gone: text moves more often than it vanishes.
 */
export function findPlace({ place, heading, quote }: Omit<MarkPlace, "language">): FoundPlace {
  const section = sectionOf(place.kind === "heading" ? place.value : "", heading);
  const body = document.querySelector("main,[role=main],article") ?? document.body;
  const passage = quote ? (section && rangeIn(body, quote, section)) || rangeIn(body, quote, null) : null;
  if (passage) return { kind: "passage", range: passage };
  // Words that are not there prove no change: the index writes the rows of a table as sentences.
  if (section) return { kind: "section", heading: section };
  if (heading) return { kind: "gone", nearest: body.querySelector("h1,h2") };
  // The beginning of a page is named by nothing but its title.
  return { kind: "section", heading: body.querySelector("h1") ?? document.querySelector("h1") ?? body };
}

function sectionOf(id: string, heading: string | undefined): Element | null {
  const named = id ? (document.getElementById(id) ?? document.getElementsByName(id)[0]) : null;
  if (named) return named;
  const wanted = heading && fold(heading);
  if (!wanted) return null;
  return (
    [...document.querySelectorAll(headings)].find((one) => fold(one.textContent ?? "") === wanted) ?? null
  );
}

function rangeIn(body: Element, quote: string, section: Element | null): Range | null {
  const { text, rangeOf } = pageText(body, section, section && nextHeading(section));
  const span = findQuote(text, quote);
  return span && rangeOf(span);
}

/** The heading that ends a section: the next of its rank or above. */
function nextHeading(section: Element): Element | null {
  const rank = Number(/^H([1-6])$/.exec(section.tagName)?.[1] ?? 6);
  for (const one of document.querySelectorAll(headings)) {
    const follows = section.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING;
    if (follows && !section.contains(one) && Number(one.tagName[1]) <= rank) return one;
  }
  return null;
}

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll("ё", "е")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
