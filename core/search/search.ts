import type { Hit, HitGroup, Marks, SearchAnswer, SearchFilters } from "../contract/search.ts";
import type { Tuning } from "../contract/tuning.ts";
import type { Head } from "./head.ts";
import type { SearchIndex } from "./search-index.ts";
import { correctQuery } from "./correct-query.ts";
import { groupHits, type FoundDocument } from "./group-hits.ts";
import { makeSnippet } from "./make-snippet.ts";
import { findWords, marksOf } from "./find-words.ts";
import { planQuery, type PlannedWord } from "./plan-query.ts";
import { rankSections, type Ranked } from "./rank-sections.ts";
import { readQuery } from "./read-query.ts";
import { wordSeeker, type WordSeeker } from "./word-seeker.ts";

export type SearchRequest = {
  readonly query: string;
  /** Documents wanted. */
  readonly limit: number;
  readonly filters?: SearchFilters;
  /** The seller's own region and channel, whose pages rank a little higher. */
  readonly boost?: { readonly region?: string; readonly channel?: string };
  /** The portal's section that the seller is on: what stands there ranks a little higher. */
  readonly near?: string;
  /** What people have taught search. */
  readonly tuning?: Pick<Tuning, "synonyms" | "pins" | "use">;
  /** True to tell of every hit what it owes its place to. */
  readonly explain?: boolean;
  /** True to search the words as typed, in no other layout. */
  readonly literal?: boolean;
  /** ISO 8601, for validity dates. */
  readonly now: string;
  /** A record's text for the snippet, or undefined while it is on its way. */
  readonly textOf?: (record: string) => string | undefined;
};

/** The first document shows where else in it to look; further ones only what their headings promise. */
const sectionsOfFirst = 3;
const sectionsOfFurther = 2;

/** The answer to a query, however long or strange; never throws for what a user can type. */
export function search(index: SearchIndex, request: SearchRequest): SearchAnswer {
  const read = readQuery(request.query);
  const { query, kind } = request.literal === true ? { query: read, kind: null } : correctQuery(index, read);
  const plan = planQuery(index, query);
  const { ranked, total, counts, rarities } = rankSections(index, plan, request);
  const seeker = wordSeeker(index, plan);
  return {
    query: request.query,
    shown: kind === null ? request.query : query.typed,
    correction: kind === null ? null : { kind, from: request.query, to: query.typed },
    total,
    counts,
    sections: [],
    regions: [],
    missing: missingWords(plan, rarities),
    groups: groupHits(index, ranked, { documents: request.limit, places: sectionsOfFirst + 1 }).map(
      (found, at) => groupOf(index, found, { isFirst: at === 0, seeker, request }),
    ),
  };
}

function missingWords(plan: readonly PlannedWord[], rarities: readonly number[]): string[] {
  return plan
    .filter((word, at) => word.kind === "word" && !word.stop && (rarities[at] ?? 0) === 0)
    .map((word) => word.form);
}

/** A section found, and what of its heading answers. */
type FoundPlace = { readonly head: Head; readonly headingMarks: Marks };

function placesOf(index: SearchIndex, sections: readonly Ranked[], seeker: WordSeeker): FoundPlace[] {
  return sections.flatMap(({ section }) => {
    const head = index.heads[section];
    return head === undefined ? [] : { head, headingMarks: marksOf(findWords(head.heading ?? "", seeker)) };
  });
}

type Drawing = { readonly isFirst: boolean; readonly seeker: WordSeeker; readonly request: SearchRequest };

function groupOf(index: SearchIndex, { places, earlier }: FoundDocument, drawing: Drawing): HitGroup {
  const [best, ...others] = placesOf(index, places, drawing.seeker);
  if (best === undefined) throw new Error("A group of hits is empty: ranking gave a section without a head");
  const shown = drawing.isFirst
    ? others
    : others.filter(({ headingMarks }) => headingMarks.length > 0).slice(0, sectionsOfFurther);
  return {
    document: best.head.document,
    best: hitOf(best, drawing),
    sections: [...shown, ...placesOf(index, earlier, drawing.seeker)].map((place) => hitOf(place, drawing)),
  };
}

function hitOf({ head, headingMarks }: FoundPlace, { seeker, request }: Drawing): Hit {
  const text = request.textOf?.(head.id);
  return {
    record: head.id,
    document: head.document,
    kind: head.kind,
    title: head.title,
    titleMarks: marksOf(findWords(head.title, seeker)),
    headingMarks,
    path: head.path,
    place: head.place,
    address: head.address,
    ...(head.heading === undefined ? {} : { heading: head.heading }),
    ...(text === undefined ? {} : { snippet: makeSnippet(text, seeker) }),
    ...(head.language === undefined ? {} : { language: head.language }),
    ...(head.changedAt === undefined ? {} : { changedAt: head.changedAt }),
    ...(head.checkedAt === undefined ? {} : { checkedAt: head.checkedAt }),
    ...(head.validTo === undefined ? {} : { validTo: head.validTo }),
    ...(head.newer === undefined ? {} : { newer: head.newer }),
  };
}
