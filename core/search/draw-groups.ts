import type { Hit, HitGroup, Marks } from "../contract/search.ts";
import type { Pin } from "../contract/tuning.ts";
import type { Head } from "./head.ts";
import type { Explain } from "./explain-hits.ts";
import type { FoundDocument } from "./group-hits.ts";
import type { Ranked } from "./rank-sections.ts";
import type { SearchIndex } from "./search-index.ts";
import { findWords, marksOf } from "./find-words.ts";
import { makeSnippet } from "./make-snippet.ts";
import { plainHit } from "./plain-hit.ts";
import type { WordSeeker } from "./word-seeker.ts";

/** The first document shows where else in it to look; further ones only what their headings promise. */
export const sectionsOfFirst = 3;
const sectionsOfFurther = 2;

export type Drawing = {
  readonly index: SearchIndex;
  readonly seeker: WordSeeker;
  /** Of each planned word: which of them a snippet should rather show. */
  readonly rarities: readonly number[];
  /** ISO 8601. */
  readonly today: string;
  /** The pin of each pinned section. */
  readonly pins: ReadonlyMap<number, Pin>;
  readonly explain: Explain | undefined;
  readonly textOf: ((record: string) => string | undefined) | undefined;
};

/** A section found, and what of its heading answers. */
type FoundPlace = { readonly ranked: Ranked; readonly head: Head; readonly headingMarks: Marks };

/** Documents found as the groups of hits that people see. */
export function drawGroups(found: readonly FoundDocument[], drawing: Drawing): HitGroup[] {
  return found.map((document, at) => groupOf(document, at === 0, drawing));
}

function groupOf({ places, beneath }: FoundDocument, isFirst: boolean, drawing: Drawing): HitGroup {
  const [best, ...others] = placesOf(places, drawing);
  if (best === undefined) throw new Error("A group of hits is empty: ranking gave a section without a head");
  const { document } = best.head;
  const shown = isFirst
    ? others
    : others.filter(({ headingMarks }) => headingMarks.length > 0).slice(0, sectionsOfFurther);
  const copies = new Set(beneath.filter(({ isCopy }) => isCopy).map(({ section }) => section));
  return {
    document,
    best: hitOf(best, drawing),
    sections: [
      ...shown.map((place) => hitOf(place, drawing)),
      ...placesOf(beneath, drawing).map((place) => ({
        ...hitOf(place, drawing),
        ...(copies.has(place.ranked.section) ? { copyOf: document } : {}),
      })),
    ],
  };
}

function pinnedOf({ until, badge }: Pin): Hit["pinned"] {
  return { until, ...(badge === undefined ? {} : { badge }) };
}

function placesOf(sections: readonly Ranked[], { index, seeker }: Drawing): FoundPlace[] {
  return sections.flatMap((ranked) => {
    const head = index.heads[ranked.section];
    return head === undefined
      ? []
      : { ranked, head, headingMarks: marksOf(findWords(head.heading ?? "", seeker)) };
  });
}

function hitOf({ ranked, head, headingMarks }: FoundPlace, drawing: Drawing): Hit {
  const { seeker, rarities, today, textOf } = drawing;
  const text = textOf?.(head.id);
  const pin = drawing.pins.get(ranked.section);
  const explanation = drawing.explain?.(ranked);
  return {
    ...plainHit(head, today),
    titleMarks: marksOf(findWords(head.title, seeker)),
    headingMarks,
    ...(text === undefined ? {} : { snippet: makeSnippet(text, seeker, rarities) }),
    ...(pin === undefined ? {} : { pinned: pinnedOf(pin) }),
    ...(explanation === undefined ? {} : { explanation }),
  };
}
