import type { SectionRecord } from "../../core/contract/record.ts";
import { stemWord } from "../../core/analysis/stem-word.ts";

/**
 * As many sections as wanted, grown from these: first themselves, then copies in which every rarer word is now and then
 * another one that stands nowhere else, as it is where a portal grows. Alike in every run.
 */
export function growSections(sections: readonly SectionRecord[], wanted: number): SectionRecord[] {
  const rare = rareWords(sections);
  const grown: SectionRecord[] = [];
  for (let copy = 0; grown.length < wanted && sections.length > 0; copy += 1) {
    const rewrite = copy === 0 ? (text: string) => text : freshly(rare, copy);
    for (const section of sections.slice(0, wanted - grown.length)) {
      grown.push({
        ...section,
        id: copyOf(section.id, copy),
        document: copyOf(section.document, copy),
        address: copyOf(section.address, copy),
        title: rewrite(section.title),
        text: rewrite(section.text),
        ...(section.heading === undefined ? {} : { heading: rewrite(section.heading) }),
      });
    }
  }
  return grown;
}

const copyOf = (name: string, copy: number): string => (copy === 0 ? name : `копия-${copy}/${name}`);

// What stands in fewer places than this is a matter's own word; the others are the language's.
const rareBelow = 60;
/** Of the rare words in a copy, how many in a hundred are fresh. */
const freshInHundred = 70;
const word = /[а-яё]{4,}|[a-z]{4,}/giu;

function rareWords(sections: readonly SectionRecord[]): Set<string> {
  const places = new Map<string, number>();
  for (const { title, text } of sections)
    for (const [found] of `${title} ${text}`.matchAll(word)) {
      const lower = found.toLowerCase();
      places.set(lower, (places.get(lower) ?? 0) + 1);
    }
  return new Set([...places].filter(([, count]) => count < rareBelow).map(([found]) => found));
}

/** Rewrites texts for one copy: forms of a word change alike, so that they still have one stem, and keep their endings. */
function freshly(rare: ReadonlySet<string>, copy: number): (text: string) => string {
  const known = new Map<string, string>();
  const freshOf = (lower: string): string => {
    const stem = stemWord(lower);
    const numbers = numbersFrom(stem, copy);
    if (!lower.startsWith(stem) || numbers() % 100 >= freshInHundred) return lower;
    const { consonants, vowels } = /[a-z]/.test(lower) ? latin : cyrillic;
    const letterOf = (letters: string): string => letters.charAt(numbers() % letters.length);
    let made = "";
    for (let at = 0; at < Math.max(2, Math.round(stem.length / 2)); at += 1)
      made += letterOf(consonants) + letterOf(vowels);
    return made + letterOf(consonants) + lower.slice(stem.length);
  };
  return (text) =>
    text.replaceAll(word, (found) => {
      const lower = found.toLowerCase();
      if (!rare.has(lower)) return found;
      const fresh = known.get(lower) ?? freshOf(lower);
      known.set(lower, fresh);
      return found === lower ? fresh : fresh.charAt(0).toUpperCase() + fresh.slice(1);
    });
}

const cyrillic = { consonants: "бвгджзклмнпрстфхцчш", vowels: "аеиоуыя" };
const latin = { consonants: "bcdfghklmnprstvwz", vowels: "aeiou" };

/** Numbers that look drawn by lot, and are the same for the same word and copy (mulberry32). */
function numbersFrom(text: string, copy: number): () => number {
  let state = copy * 2_654_435_761;
  for (const letter of text) state = (Math.imul(state, 31) + letter.charCodeAt(0)) >>> 0;
  return () => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}
