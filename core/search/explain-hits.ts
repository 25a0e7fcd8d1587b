import type { Explanation } from "../contract/search.ts";
import type { PlannedWord, Sense } from "./plan-query.ts";
import type { SearchIndex } from "./search-index.ts";
import type { Ranked } from "./rank-sections.ts";
import { indexedFields } from "./index-options.ts";
import { lookCloser } from "./look-closer.ts";
import { priorOf } from "./prior-of.ts";
import { readPostings } from "./read-postings.ts";
import { scoreSections } from "./score-sections.ts";
import { standingOf, type Circumstances } from "./standing.ts";
import { weights } from "./weights.ts";

/** Tells what a section owes its score to. */
export type Explain = (ranked: Ranked) => Explanation | undefined;

type Word = Explanation["words"][number];
type Told = { words: Word[]; page: number };

/** Completions of one letter are thousands. */
const mostTerms = 12;

/**
 * What each of these sections owes its score to, found by scoring every word by itself: the same scorer adds them up, so
 * that the words' shares, the factors added and those multiplied by come to the score again.
 */
export function explainHits(
  index: SearchIndex,
  plan: readonly PlannedWord[],
  { sections, circumstances }: { sections: readonly number[]; circumstances: Circumstances },
): Explain {
  const told = new Map<number, Told>(sections.map((section) => [section, { words: [], page: 0 }]));
  const rarities: number[] = [];
  for (const word of plan) {
    const shares = sharesOf(index, word, sections);
    rarities.push(shares.rarity);
    for (const [section, share] of shares.of) {
      const here = told.get(section);
      if (here === undefined) continue;
      here.page += share.page;
      if (share.word !== undefined) here.words.push(share.word);
    }
  }
  const closer = lookCloser(index, plan, rarities);
  const standing = standingOf(circumstances);
  const prior = priorOf(index, circumstances);
  return ({ section, score }) => {
    const head = index.heads[section];
    const here = told.get(section);
    if (head === undefined || here === undefined) return undefined;
    const times = [...closer.factors(section), ...prior.factors(section), ...standing.factors(head)].filter(
      ({ by }) => by !== 1,
    );
    const plus = [
      { name: "page", by: weights.page * here.page },
      { name: "asTyped", by: closer.asTyped(section) },
    ].filter(({ by }) => by !== 0);
    return {
      score,
      words: here.words,
      factors: [
        ...plus.map((factor) => ({ ...factor, how: "plus" as const })),
        ...times.map((factor) => ({ ...factor, how: "times" as const })),
      ],
    };
  };
}

type Shares = {
  readonly rarity: number;
  readonly of: Map<number, { readonly page: number; readonly word: Word | undefined }>;
};

/** What one word gives to each section and its page, and by which of its senses. */
function sharesOf(index: SearchIndex, word: PlannedWord, sections: readonly number[]): Shares {
  const bySense = word.senses.map((sense) => {
    const { scores } = scoreSections(index, [{ ...word, senses: [sense] }]);
    const met = termsMet(index, sense, sections);
    return new Map(
      sections.map((section) => [section, { score: scores[section] ?? 0, met: met.get(section) }]),
    );
  });
  const { scores, pageScores, rarities } = scoreSections(index, [word]);
  const of: Shares["of"] = new Map();
  for (const section of sections) {
    const score = scores[section] ?? 0;
    const page = pageScores[index.pageOf[section] ?? 0] ?? 0;
    let best = -1;
    for (const [at, sense] of bySense.entries()) {
      const here = sense.get(section)?.score ?? 0;
      if (here > 0 && here > (bySense[best]?.get(section)?.score ?? 0)) best = at;
    }
    const met = bySense[best]?.get(section)?.met;
    const sense = word.senses[best];
    of.set(section, {
      page,
      word:
        sense === undefined || score === 0
          ? undefined
          : {
              word: word.form,
              sense: sense.kind,
              terms: [...(met?.terms ?? [])].slice(0, mostTerms),
              fields: indexedFields.filter((_, field) => met?.fields.has(field) === true),
              score,
            },
    });
  }
  return { rarity: rarities[0] ?? 0, of };
}

type Met = { readonly terms: Set<string>; readonly fields: Set<number> };

/** The terms of a sense that stand in each of the sections, and in which fields. */
function termsMet(index: SearchIndex, sense: Sense, sections: readonly number[]): Map<number, Met> {
  const met = new Map<number, Met>(
    sections.map((section) => [section, { terms: new Set(), fields: new Set() }]),
  );
  for (const [number, part] of index.parts.entries()) {
    for (const { term } of sense.stands[number] ?? []) {
      for (const [field, postings] of part.index.postings.entries()) {
        readPostings(postings, term, (local) => {
          const here = met.get(part.first + local);
          here?.terms.add(part.index.terms[term] ?? "");
          here?.fields.add(field);
        });
      }
    }
  }
  return met;
}
