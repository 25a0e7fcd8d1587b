import type { SearchAnswer, SearchFilters } from "../contract/search.ts";
import type { Pin, Tuning } from "../contract/tuning.ts";
import type { SearchIndex } from "./search-index.ts";
import { correctQuery } from "./correct-query.ts";
import { drawGroups, sectionsOfFirst } from "./draw-groups.ts";
import { explainHits, type Explain } from "./explain-hits.ts";
import { groupHits, type FoundDocument } from "./group-hits.ts";
import { holdsOn } from "./holds.ts";
import { matchPins } from "./match-pins.ts";
import { planQuery, type PlannedWord } from "./plan-query.ts";
import { rankSections, type Ranked, type Ranking } from "./rank-sections.ts";
import { readQuery } from "./read-query.ts";
import { sectionOf } from "./section-of.ts";
import { synonymsOf } from "./synonyms.ts";
import { wordSeeker } from "./word-seeker.ts";

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

/** The answer to a query, however long or strange; never throws for what a user can type. */
export function search(index: SearchIndex, request: SearchRequest): SearchAnswer {
  const read = readQuery(index, request.query);
  const synonyms = synonymsOf(request.tuning?.synonyms);
  const { query, kind } =
    request.literal === true ? { query: read, kind: null } : correctQuery(index, read, synonyms);
  const plan = planQuery(index, query, { synonyms });
  const today = request.now.slice(0, 10);
  const pins = findPins(index, matchPins(query, request.tuning?.pins ?? [], today), today);
  const ranking = rankSections(index, plan, { ...request, pinned: [...pins.keys()] });
  const groups = groupHits(index, inOrder(ranking), {
    documents: request.limit,
    places: sectionsOfFirst + 1,
    today,
    pinned: new Set(ranking.pinned.map(({ page }) => page)),
    textOf: request.textOf ?? (() => undefined),
  });
  const seeker = wordSeeker(index, plan);
  const explain = request.explain === true ? explainer(index, plan, { groups, request, today }) : undefined;
  const { total, counts, sections, regions, rarities } = ranking;
  return {
    query: request.query,
    shown: kind === null ? request.query : query.typed,
    correction: kind === null ? null : { kind, from: request.query, to: query.typed },
    total,
    counts,
    sections,
    regions,
    missing: missingWords(plan, rarities),
    groups: drawGroups(groups, { index, seeker, rarities, today, pins, explain, textOf: request.textOf }),
  };
}

function missingWords(plan: readonly PlannedWord[], rarities: readonly number[]): string[] {
  return plan
    .filter((word, at) => word.kind === "word" && !word.stop && (rarities[at] ?? 0) === 0)
    .map((word) => word.form);
}

/** The sections that pins put first. What does not hold is put first by none, and what is not here does not exist. */
function findPins(index: SearchIndex, pins: readonly Pin[], today: string): Map<number, Pin> {
  const found = new Map<number, Pin>();
  for (const pin of pins) {
    const section = sectionOf(index, pin.record);
    const head = index.heads[section ?? -1];
    if (section === undefined || head === undefined || found.has(section)) continue;
    if (holdsOn(head, today) === undefined) found.set(section, pin);
  }
  return found;
}

/** The pinned first, each once. */
function inOrder({ pinned, ranked }: Ranking): readonly Ranked[] {
  if (pinned.length === 0) return ranked;
  const first = new Set(pinned.map(({ section }) => section));
  return [...pinned, ...ranked.filter(({ section }) => !first.has(section))];
}

type Explaining = {
  readonly groups: readonly FoundDocument[];
  readonly request: SearchRequest;
  readonly today: string;
};

function explainer(
  index: SearchIndex,
  plan: readonly PlannedWord[],
  { groups, request, today }: Explaining,
): Explain {
  const shown = groups.flatMap(({ places, beneath }) => [...places, ...beneath]);
  return explainHits(index, plan, {
    sections: shown.map(({ section }) => section),
    circumstances: { ...request, today },
  });
}
