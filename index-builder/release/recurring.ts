import type { PageContent } from "../extract/page-content.ts";

/** What repeats over a source: the frame around its content, by block; the site's name, by title. */
export type Recurring = {
  isFrame(content: PageContent, block: { readonly mark: string; readonly linked: boolean }): boolean;
  isSiteTitle(title: string): boolean;
  /** «КАСКО — Полис» → «КАСКО». */
  withoutSite(title: string): string;
};

/** Below this many pages a share says nothing. */
const fewPages = 5;
/** In content that was found by its element a block has to stand on most pages to be a frame, and one keeps it… */
const shareOfChosen = 0.6;
/** …in a whole body on a fifth of them… */
const shareOfBody = 0.2;
/** …and there a line that is all link and the same on this many pages is a menu. */
const linkedPages = 3;
const shareOfTitles = 0.3;
const separator = /\s+[—–|·•:»›/\\-]+\s+/;

/** Counts over the contents of a source, each once however many addresses it has. */
export function findRecurring(contents: Iterable<PageContent>): Recurring {
  const marks = new Map<string, number>();
  const keepers = new Map<string, string>();
  const titles = new Map<string, number>();
  const ends = new Map<string, number>();
  let pages = 0;
  for (const content of contents) {
    pages += 1;
    for (const mark of new Set(content.blocks.map((block) => (block.kind === "text" ? block.mark : "")))) {
      count(marks, mark);
      if (!keepers.has(mark)) keepers.set(mark, nameOf(content));
    }
    count(titles, content.titles.h1);
    for (const end of new Set([lastPart(content.titles.tag), firstPart(content.titles.tag)]))
      count(ends, end);
  }
  const often = (share: number) => Math.max(fewPages, pages * share);
  return {
    isFrame(content, { mark, linked }) {
      const times = marks.get(mark) ?? 0;
      if (content.root === "chosen") {
        // Said on most pages it is in the way, said on none it could not be found.
        return times >= Math.max(20, often(shareOfChosen)) && keepers.get(mark) !== nameOf(content);
      }
      return times >= often(shareOfBody) || (linked && times >= linkedPages);
    },
    isSiteTitle: (title) => (titles.get(title) ?? 0) >= often(shareOfTitles),
    withoutSite(title) {
      const parts = title.split(separator);
      if (parts.length < 2) return (ends.get(title) ?? 0) >= often(shareOfTitles) ? "" : title;
      const isSite = (part: string) => (ends.get(part) ?? 0) >= often(shareOfTitles);
      const last = lastPart(title);
      if (isSite(last)) return title.slice(0, title.lastIndexOf(last)).replace(/[\s—–|·•:»›/\\-]+$/, "");
      const first = firstPart(title);
      return isSite(first) ? title.slice(first.length).replace(/^[\s—–|·•:»›/\\-]+/, "") : title;
    },
  };
}

const count = (counts: Map<string, number>, key: string): void => {
  if (key !== "") counts.set(key, (counts.get(key) ?? 0) + 1);
};

const nameOf = ({ titles }: PageContent): string => `${titles.h1}\n${titles.tag}`;

const lastPart = (title: string): string => title.split(separator).at(-1) ?? "";
const firstPart = (title: string): string => title.split(separator)[0] ?? "";
