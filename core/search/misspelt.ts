import type { SearchIndex } from "./search-index.ts";
import type { Sense } from "./plan-query.ts";
import { commonness } from "./commonness.ts";
import { standsOfForm } from "./stands-of-form.ts";
import { standsOfStems } from "./stands-of-stems.ts";
import { typosOf, type Misspelling } from "./typos-of.ts";
import { weights } from "./weights.ts";

type Candidate = { readonly forms: Set<string>; readonly stems: Set<string>; distance: number };

/**
 * What a word that stands nowhere may be a misspelling of: the nearest words, and of a word in full each for itself, the
 * likelier with more weight. Likelier is what is written often and begins with the same letter, for the first letter is
 * the one that people get right.
 */
export function misspelt(index: SearchIndex, misspelling: Misspelling): Sense[] {
  const { word, open } = misspelling;
  const candidates = new Map<string, Candidate>();
  for (const [at, part] of index.parts.entries()) {
    for (const { term, distance } of typosOf(index, misspelling)[at] ?? []) {
      // The word itself, or its beginning, is no misspelling.
      if (distance === 0) continue;
      const form = part.index.terms[term] ?? "";
      const stem = part.index.stems[part.index.stemOf[term] ?? 0] ?? "";
      // A beginning has many words, and none of them is likelier to be meant for itself.
      const key = open ? form.charAt(0) : stem;
      const candidate = candidates.get(key) ?? { forms: new Set(), stems: new Set(), distance };
      candidates.set(key, candidate);
      candidate.forms.add(form);
      candidate.stems.add(stem);
      candidate.distance = Math.min(candidate.distance, distance);
    }
  }
  const likely = [...candidates.values()].map(({ forms, stems, distance }) => {
    // The stems are those of all parts together: a form of the word meant may stand in a part without the near one.
    const stands = standsOfStems(index, stems, forms);
    const begins = [...forms].some((form) => form.charAt(0) === word.charAt(0));
    const likelihood =
      (Math.log2(1 + commonness(index, stands)) * (begins ? 1 : weights.otherFirstLetter)) / distance;
    return { forms, stands, distance, likelihood };
  });
  likely.sort((one, other) => other.likelihood - one.likelihood);
  const most = likely[0]?.likelihood ?? 0;
  return likely
    .filter(({ likelihood }) => likelihood >= most * weights.leastLikelihood)
    .slice(0, mostCandidates)
    .map(({ forms, stands, distance, likelihood }) => ({
      kind: "typo",
      weight: (weights.typo[distance] ?? 0) * (likelihood / most),
      stands,
      titlesOnly: false,
      ...(open ? {} : { meant: commonest(index, forms) }),
    }));
}

function commonest(index: SearchIndex, forms: ReadonlySet<string>): string {
  let chosen = "";
  let most = -1;
  for (const form of forms) {
    const places = commonness(index, standsOfForm(index, form));
    if (places > most) {
      most = places;
      chosen = form;
    }
  }
  return chosen;
}

const mostCandidates = 4;
