import { hashOf, hashWords } from "./hash-words.ts";

/** Numbers in a signature: 256 bytes, and the likeness of two texts is estimated to within about 0.06. */
export const signatureLength = 64;

/** Fewer words, numbers left out, do not tell one text from another. */
const fewestWords = 50;
/** A text that fills fewer places repeats a few phrases over and over. */
const fewestPlaces = 16;
const empty = 0xffff_ffff;

/**
 * A compact account of what a document says: two signatures have as large a share of numbers in common, place by place,
 * as their texts have triples of words (MinHash by one permutation). Numbers and months are left out, since editions of a
 * document differ in exactly those. The same text gives the same numbers in every run; another `analysisVersion` may give
 * others.
 * @param passages the document's own headings and texts in reading order, without the frame of the page.
 * @returns null where the text is too short to tell.
 */
export function textSignature(passages: readonly string[]): Uint32Array<ArrayBuffer> | null {
  const least = new Uint32Array(signatureLength).fill(empty);
  let words = 0;
  let beforeLast = 0;
  let last = 0;
  const hear = (word: number): void => {
    if (months.has(word)) return;
    words += 1;
    if (words > 2) {
      const triple = mix(Math.imul(mix(Math.imul(beforeLast, 0x9e37_79b1) ^ last), 0x85eb_ca6b) ^ word);
      const place = triple >>> 26;
      const number = Math.min(mix(triple ^ 0x27d4_eb2f) >>> 0, empty - 1);
      if (number < (least[place] ?? 0)) least[place] = number;
    }
    beforeLast = last;
    last = word;
  };
  for (const passage of passages) hashWords(passage, hear);
  return words < fewestWords ? null : withoutGaps(least);
}

/** An empty place takes the number of another, chosen alike for all texts, so that the share of equal ones stays true. */
function withoutGaps(least: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> | null {
  if (least.filter((number) => number !== empty).length < fewestPlaces) return null;
  return least.map((number, place) => {
    let found = number;
    for (let attempt = 1; found === empty; attempt += 1) {
      found = least[mix(place * 0x1_0001 + attempt) >>> 26] ?? empty;
    }
    return found;
  });
}

/** The last step of MurmurHash3: every bit of the number bears on every bit of the result. */
function mix(number: number): number {
  let mixed = number ^ (number >>> 16);
  mixed = Math.imul(mixed, 0x85eb_ca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2_ae35);
  return mixed ^ (mixed >>> 16);
}

const monthNames = `январь января январе февраль февраля феврале март марта марте апрель апреля апреле май мая мае июнь июня
июне июль июля июле август августа августе сентябрь сентября сентябре октябрь октября октябре ноябрь ноября ноябре
декабрь декабря декабре january february march april may june july august september october november december`;

const months = new Set(monthNames.split(/\s+/).map(hashOf));
