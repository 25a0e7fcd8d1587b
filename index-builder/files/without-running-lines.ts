import type { FilePart } from "./file-content.ts";

type End = "top" | "bottom";
type Page = { readonly number: number; readonly lines: string[]; readonly kept: string[] };

const pageNumber = /^[\s–—-]*(?:стр(?:аница|\.)?|page|p\.)?\s*\d+(?:\s*(?:из|of|\/)\s*\d+)?[\s–—-]*$/i;
/** On fewer pages than these nothing can be told to repeat. */
const fewest = 4;
/** That many lines at each end. */
const deepest = 3;

/**
 * Pages without their numbers and without what stands at the top or bottom of most of them; its first appearance
 * stays, so that no word is lost.
 */
export function withoutRunningLines(parts: readonly FilePart[]): FilePart[] {
  const pages = parts.map(({ place, paragraphs }) => ({
    number: place?.kind === "page" ? place.value : 0,
    lines: withoutNumbers(paragraphs),
    kept: [],
  }));
  for (const end of ["top", "bottom"] as const) {
    for (let depth = 0; depth < deepest && pages.length >= fewest; depth += 1) takeRunning(pages, end);
  }
  return parts.map((part, at) => ({
    ...part,
    paragraphs: [...(pages[at]?.lines ?? []), ...(pages[at]?.kept ?? [])],
  }));
}

function withoutNumbers(paragraphs: readonly string[]): string[] {
  const from = pageNumber.test(paragraphs[0] ?? "") ? 1 : 0;
  const to = pageNumber.test(paragraphs.at(-1) ?? "") ? -1 : undefined;
  return paragraphs.slice(from, to);
}

function takeRunning(pages: readonly Page[], end: End): void {
  const running = frequent(pages.map((page) => keysAt(page, end)));
  const seen = new Set<string>();
  for (const page of pages) {
    const key = keysAt(page, end).find((one) => running.has(one));
    // A page that says nothing else keeps it.
    if (key === undefined || page.lines.length < 2) continue;
    const line = end === "top" ? page.lines.shift() : page.lines.pop();
    if (line !== undefined && !seen.has(key)) page.kept.push(line);
    seen.add(key);
  }
}

/** Keys that more than half of the pages have. */
function frequent(pages: readonly (readonly string[])[]): Set<string> {
  const counts = new Map<string, number>();
  for (const key of pages.flat()) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > pages.length / 2).map(([key]) => key));
}

/** A line as it is, and without the page's number (covers may count or not): any other number makes it another line. */
function keysAt({ number, lines }: Page, end: End): string[] {
  const line = lines.at(end === "top" ? 0 : -1);
  if (line === undefined) return [];
  const bare = line.replaceAll(/\d+/g, (digits) => (Math.abs(Number(digits) - number) <= 2 ? "#" : digits));
  return bare === line ? [line] : [line, bare];
}
