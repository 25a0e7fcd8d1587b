import type { PlannedWord, Sense } from "./plan-query.ts";
import type { SearchIndex } from "./search-index.ts";
import { bm25, weights } from "./weights.ts";
import { wordScores, type WordScores } from "./word-scores.ts";

/** Sections that match, and per section (by number) what ranking needs. Valid until the next search of this index. */
export type Scored = {
  readonly sections: Uint32Array;
  readonly scores: Float64Array;
  /** Sum of the rarities of the words that the section has. */
  readonly masses: Float64Array;
  /** Per page: the sum over words of its best section's score. */
  readonly pageScores: Float64Array;
  /** Rarity of each planned word; 0 where it stands nowhere or does not count. */
  readonly rarities: readonly number[];
};

type Memory = {
  readonly scores: Float64Array;
  readonly masses: Float64Array;
  readonly pageScores: Float64Array;
  readonly matched: Uint32Array;
  readonly frequency: Float64Array;
  readonly touched: Uint32Array;
  readonly best: Float64Array;
  readonly inWord: Uint32Array;
  readonly wordScores: Float64Array;
  readonly pageBest: Float64Array;
  readonly touchedPages: Uint32Array;
  readonly wordPageScores: Float64Array;
  matchedCount: number;
};

const memories = new WeakMap<SearchIndex, Memory>();

/** Scores every section that has a word of the plan: BM25F per sense, the best sense of each word, words summed. */
export function scoreSections(index: SearchIndex, plan: readonly PlannedWord[]): Scored {
  const memory = memoryOf(index);
  clear(index, memory);
  const rarities = plan.map((word) => addWord(index, memory, word));
  return {
    sections: memory.matched.subarray(0, memory.matchedCount),
    scores: memory.scores,
    masses: memory.masses,
    pageScores: memory.pageScores,
    rarities,
  };
}

function addWord(index: SearchIndex, memory: Memory, word: PlannedWord): number {
  const share = word.stop ? weights.stopWord : word.kind === "word" ? 1 : weights.identifierPart;
  if (share === 0) return 0;
  const found = wordScores(index, { word, share }, () => scoreWord(index, memory, { word, share }));
  const { scores, masses, pageScores, matched } = memory;
  const { rarity } = found;
  let { matchedCount } = memory;
  for (let at = 0; at < found.sections.length; at += 1) {
    const section = found.sections[at] ?? 0;
    const before = scores[section] ?? 0;
    if (before === 0) {
      matched[matchedCount] = section;
      matchedCount += 1;
    }
    scores[section] = before + (found.scores[at] ?? 0);
    masses[section] = (masses[section] ?? 0) + rarity;
  }
  memory.matchedCount = matchedCount;
  for (let at = 0; at < found.pages.length; at += 1) {
    const page = found.pages[at] ?? 0;
    pageScores[page] = (pageScores[page] ?? 0) + (found.pageScores[at] ?? 0);
  }
  return rarity;
}

/** The result is valid until the next word's. */
function scoreWord(
  index: SearchIndex,
  memory: Memory,
  { word, share }: { readonly word: PlannedWord; readonly share: number },
): WordScores {
  const { best, inWord, touched, frequency: frequencies } = memory;
  let inWordCount = 0;
  let rarity = 0;
  for (const sense of word.senses) {
    let found = gatherSense(index, memory, sense);
    if (found === 0 && sense.titlesOnly) found = gather(index, memory, { ...sense, titlesOnly: false });
    if (found === 0) continue;
    const idf = Math.log(1 + (index.sections - found + 0.5) / (found + 0.5));
    rarity = Math.max(rarity, idf * sense.weight * share);
    const factor = idf * sense.weight * share * (bm25.k1 + 1);
    for (let at = 0; at < found; at += 1) {
      const section = touched[at] ?? 0;
      const frequency = frequencies[section] ?? 0;
      frequencies[section] = 0;
      const score = (factor * frequency) / (frequency + bm25.k1);
      const before = best[section] ?? 0;
      if (before === 0) {
        inWord[inWordCount] = section;
        inWordCount += 1;
      }
      if (score > before) best[section] = score;
    }
  }
  const pages = pagesInWord(index, memory, inWordCount);
  return {
    rarity,
    sections: inWord.subarray(0, inWordCount),
    scores: memory.wordScores.subarray(0, inWordCount),
    pages: memory.touchedPages.subarray(0, pages),
    pageScores: memory.wordPageScores.subarray(0, pages),
  };
}

/** Lays the scores of a word's sections and pages side by side, and clears them; returns how many pages there are. */
function pagesInWord({ pageOf }: SearchIndex, memory: Memory, inWordCount: number): number {
  const { best, inWord, pageBest, touchedPages } = memory;
  let pages = 0;
  for (let at = 0; at < inWordCount; at += 1) {
    const section = inWord[at] ?? 0;
    const score = best[section] ?? 0;
    best[section] = 0;
    memory.wordScores[at] = score;
    const page = pageOf[section] ?? 0;
    const before = pageBest[page] ?? 0;
    if (before === 0) {
      touchedPages[pages] = page;
      pages += 1;
    }
    if (score > before) pageBest[page] = score;
  }
  for (let at = 0; at < pages; at += 1) {
    const page = touchedPages[at] ?? 0;
    memory.wordPageScores[at] = pageBest[page] ?? 0;
    pageBest[page] = 0;
  }
  return pages;
}

/** As `gather`; of several words that mean one together only sections with every one count, as often as the rarest. */
function gatherSense(index: SearchIndex, memory: Memory, sense: Sense): number {
  if (sense.together === undefined) return gather(index, memory, sense);
  const { frequency, touched } = memory;
  let having: Map<number, number> | undefined;
  for (const stands of sense.together) {
    const found = gather(index, memory, { ...sense, stands });
    const both = new Map<number, number>();
    for (let at = 0; at < found; at += 1) {
      const section = touched[at] ?? 0;
      const here = frequency[section] ?? 0;
      frequency[section] = 0;
      const before = having === undefined ? here : having.get(section);
      if (before !== undefined) both.set(section, Math.min(before, here));
    }
    having = both;
  }
  let found = 0;
  for (const [section, least] of having ?? []) {
    frequency[section] = least;
    touched[found] = section;
    found += 1;
  }
  return found;
}

/** Sums the weighted, tempered occurrences of all terms of a sense; returns how many sections have any. */
function gather(index: SearchIndex, memory: Memory, sense: Sense): number {
  const { frequency, touched } = memory;
  let found = 0;
  for (const [number, part] of index.parts.entries()) {
    const stands = sense.stands[number] ?? [];
    const fields = sense.titlesOnly ? 2 : part.index.postings.length;
    for (let field = 0; field < fields; field += 1) {
      const postings = part.index.postings[field];
      const norms = part.norms[field];
      if (postings === undefined || norms === undefined) continue;
      const { starts, bytes } = postings;
      for (const { term, weight } of stands) {
        const factor = weight * (weights.fields[field] ?? 0);
        const end = starts[term + 1] ?? 0;
        let at = starts[term] ?? 0;
        let local = 0;
        while (at < end) {
          let byte = bytes[at] ?? 0;
          at += 1;
          let value = byte & 127;
          for (let shift = 7; byte > 127; shift += 7) {
            byte = bytes[at] ?? 0;
            at += 1;
            value |= (byte & 127) << shift;
          }
          local += value >>> 1;
          let occurrences = 1;
          if ((value & 1) === 1) {
            occurrences = bytes[at] ?? 1;
            at += 1;
          }
          if (part.anyRemoved && part.removed[local] === 1) continue;
          const section = part.first + local;
          const before = frequency[section] ?? 0;
          if (before === 0) {
            touched[found] = section;
            found += 1;
          }
          frequency[section] = before + factor * occurrences * (norms[local] ?? 1);
        }
      }
    }
  }
  return found;
}

function clear(index: SearchIndex, memory: Memory): void {
  for (let at = 0; at < memory.matchedCount; at += 1) {
    const section = memory.matched[at] ?? 0;
    memory.scores[section] = 0;
    memory.masses[section] = 0;
    memory.pageScores[index.pageOf[section] ?? 0] = 0;
  }
  memory.matchedCount = 0;
}

function memoryOf(index: SearchIndex): Memory {
  const known = memories.get(index);
  if (known !== undefined) return known;
  const fresh: Memory = {
    scores: new Float64Array(index.size),
    masses: new Float64Array(index.size),
    pageScores: new Float64Array(index.pages),
    matched: new Uint32Array(index.size),
    frequency: new Float64Array(index.size),
    touched: new Uint32Array(index.size),
    best: new Float64Array(index.size),
    inWord: new Uint32Array(index.size),
    wordScores: new Float64Array(index.size),
    pageBest: new Float64Array(index.pages),
    touchedPages: new Uint32Array(index.pages),
    wordPageScores: new Float64Array(index.pages),
    matchedCount: 0,
  };
  memories.set(index, fresh);
  return fresh;
}
