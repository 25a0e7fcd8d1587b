import { hash } from "node:crypto";
import type { PageContent } from "../extract/page-content.ts";
import { countMarks } from "./count-marks.ts";
import type { Outline } from "./outline.ts";

/** What repeats over a source: the frame around its content, by block; the site's name, by title. */
export type Recurring = {
  isFrame(
    content: Pick<PageContent, "root" | "titles">,
    block: { readonly mark: number; readonly linked: boolean },
  ): boolean;
  isSiteTitle(title: string): boolean;
  /** «КАСКО — Полис» → «КАСКО». */
  withoutSite(title: string): string;
  /** Equal for equal answers to all that may be asked of a content with this outline. */
  digest(outline: Outline): string;
};

type Page = { readonly name: string; readonly root: PageContent["root"] };

/** Below this many pages a share says nothing. */
const fewPages = 5;
/** In content that was found by its element a block has to stand on most pages to be a frame, and one keeps it… */
const shareOfChosen = 0.6;
const fewestOfChosen = 20;
/** …in a whole body on a fifth of them… */
const shareOfBody = 0.2;
/** …and there a line that is all link and the same on this many pages is a menu. */
const linkedPages = 3;
const shareOfTitles = 0.3;
const separator = /\s+[—–|·•:»›/\\-]+\s+/;

/** Counts over the contents of a source, each once however many addresses it has. @param outlines gone through twice. */
export function findRecurring(outlines: Iterable<Outline>): Recurring {
  const titles = new Map<string, number>();
  const ends = new Map<string, number>();
  let pages = 0;
  function* counted(): Generator<Outline> {
    for (const outline of outlines) {
      pages += 1;
      count(titles, outline.h1);
      for (const end of new Set([lastPart(outline.tag), firstPart(outline.tag)])) count(ends, end);
      yield outline;
    }
  }
  const marks = countMarks(counted(), linkedPages);
  const often = (share: number) => Math.max(fewPages, pages * share);
  const enough = { chosen: Math.max(fewestOfChosen, often(shareOfChosen)), body: often(shareOfBody) };
  const siteTitles = theOften(titles, often(shareOfTitles));
  const siteEnds = theOften(ends, often(shareOfTitles));
  const keepers = findKeepers(outlines, theOften(marks, enough.chosen));
  const isFrame = ({ name, root }: Page, mark: number, linked: boolean): boolean => {
    const times = marks.get(mark) ?? 0;
    // Said on most pages it is in the way, said on none it could not be found.
    if (root === "chosen") return times >= enough.chosen && keepers.get(mark) !== name;
    return times >= enough.body || (linked && times >= linkedPages);
  };
  const site = JSON.stringify([[...siteTitles].toSorted(), [...siteEnds].toSorted()]);
  return {
    isFrame: ({ root, titles: { h1, tag } }, { mark, linked }) =>
      isFrame({ name: nameOf({ h1, tag }), root }, mark, linked),
    isSiteTitle: (title) => siteTitles.has(title),
    withoutSite: (title) => withoutSite(title, siteEnds),
    digest(outline) {
      const page = { name: nameOf(outline), root: outline.root };
      const plain = outline.plain.filter((mark) => isFrame(page, mark, false));
      const linked = outline.linked.filter((mark) => isFrame(page, mark, true));
      return hash("sha1", `${site}\n${plain.join()}\n${linked.join()}`, "base64url");
    },
  };
}

/** The first content that says each of these blocks: there it stays. */
function findKeepers(outlines: Iterable<Outline>, wanted: ReadonlySet<number>): Map<number, string> {
  const keepers = new Map<number, string>();
  if (wanted.size === 0) return keepers;
  for (const outline of outlines) {
    for (const list of [outline.plain, outline.linked]) {
      for (const mark of list) {
        if (wanted.has(mark) && !keepers.has(mark)) keepers.set(mark, nameOf(outline));
      }
    }
    if (keepers.size === wanted.size) break;
  }
  return keepers;
}

function withoutSite(title: string, siteEnds: ReadonlySet<string>): string {
  const parts = title.split(separator);
  if (parts.length < 2) return siteEnds.has(title) ? "" : title;
  const last = lastPart(title);
  if (siteEnds.has(last)) return title.slice(0, title.lastIndexOf(last)).replace(/[\s—–|·•:»›/\\-]+$/, "");
  const first = firstPart(title);
  return siteEnds.has(first) ? title.slice(first.length).replace(/^[\s—–|·•:»›/\\-]+/, "") : title;
}

const count = (counts: Map<string, number>, key: string): void => {
  if (key !== "") counts.set(key, (counts.get(key) ?? 0) + 1);
};

const theOften = <K>(counts: ReadonlyMap<K, number>, least: number): Set<K> =>
  new Set([...counts].flatMap(([key, times]) => (times >= least ? [key] : [])));

const nameOf = ({ h1, tag }: { readonly h1: string; readonly tag: string }): string => `${h1}\n${tag}`;

const lastPart = (title: string): string => title.split(separator).at(-1) ?? "";
const firstPart = (title: string): string => title.split(separator)[0] ?? "";
