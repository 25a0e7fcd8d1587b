import type { SearchIndex } from "./search-index.ts";
import { isStopWord } from "../analysis/stop-words.ts";
import { otherLayout } from "../analysis/keyboard-layout.ts";
import { lookalikeTwin } from "../analysis/lookalike-twin.ts";
import { soundsAt } from "../analysis/transliteration.ts";
import { knowsPrefix, knowsWord } from "./knows.ts";
import { readChunk, type Chunk, type Query } from "./read-query.ts";
import { synonymsOf, type Synonyms } from "./synonyms.ts";
import { transliterate, type Spelling } from "./transliterate.ts";
import { typosOf } from "./typos-of.ts";
import { wordCommonness } from "./word-commonness.ts";

// Fewer letters of two words together begin some word or other.
const shortestBegun = 5;

type CorrectionKind = "layout" | "transliteration";
export type Corrected = { readonly query: Query; readonly kind: CorrectionKind | null };

/** `known`: the index has all its words. */
type Reading = { readonly chunk: Chunk; readonly kind: CorrectionKind | null; readonly known: boolean };
type Vocabulary = { readonly index: SearchIndex; readonly synonyms: Synonyms };

/**
 * Reads words that the index does not know in the other keyboard layout, as Russian in Latin letters, as Latin in Russian
 * ones, or in the letters of the other alphabet that look the same. Each word by itself, for people switch the layout in
 * mid-query; but where one word was in the wrong layout, its neighbours that make sense there are read so too («b»
 * beside «nfhba» is «и»). Only a word that makes no sense in any way may also be misspelt.
 */
export function correctQuery(index: SearchIndex, query: Query, synonyms: Synonyms = synonymsOf()): Corrected {
  const vocabulary = { index, synonyms };
  const isOpen = (at: number): boolean => at === query.chunks.length - 1 && query.open;
  const parted = query.chunks.map(
    (chunk, at) => !isKnown(vocabulary, chunk, isOpen(at)) && makesOne(index, query.chunks, at),
  );
  const exact = query.chunks.map((chunk, at) =>
    parted[at] === true ? { chunk, kind: null, known: false } : readingOf(vocabulary, chunk, isOpen(at)),
  );
  const kindsOfExact = kindsOf(exact);
  const misspelt = exact.map((reading, at) =>
    reading.known || parted[at] === true
      ? reading
      : (withMistake(vocabulary, reading.chunk, { open: isOpen(at), kinds: kindsOfExact }) ?? reading),
  );
  const kinds = kindsOf(misspelt);
  const readings = misspelt.map(
    (reading, at) => asNeighbours(vocabulary, reading, { open: isOpen(at), kinds }) ?? reading,
  );
  if (readings.every(({ chunk }, at) => chunk === query.chunks[at])) return { query, kind: null };
  const chunks = readings.map((reading) => reading.chunk);
  const kind = readings.find((reading) => reading.kind !== null)?.kind ?? null;
  return { query: { ...query, chunks, typed: chunks.map((chunk) => chunk.typed).join(" ") }, kind };
}

type Circumstances = { readonly open: boolean; readonly kinds: ReadonlySet<CorrectionKind | null> };

function kindsOf(readings: readonly Reading[]): Set<CorrectionKind | null> {
  return new Set(readings.map(({ kind }) => kind));
}

function readingOf(vocabulary: Vocabulary, chunk: Chunk, open: boolean): Reading {
  const asTyped: Reading = { chunk, kind: null, known: isKnown(vocabulary, chunk, open) };
  const twin = inTwinLetters(vocabulary, chunk);
  // In capitals most letters have a twin, and whoever copied them cannot tell.
  const isCapital = twin !== undefined && chunk.typed === chunk.typed.toUpperCase();
  if (isCapital && !isOfTrade(vocabulary, chunk) && worth(vocabulary, twin) >= worth(vocabulary, asTyped))
    return twin;
  if (asTyped.known) return asTyped;
  const layout = inOtherLayout(vocabulary, chunk, open);
  const letters = hasCyrillic(chunk)
    ? undefined
    : inOtherLetters(vocabulary, chunk, { open, misspelt: false });
  if (layout !== undefined && letters !== undefined) {
    return worth(vocabulary, letters) > worth(vocabulary, layout) ? letters : layout;
  }
  return layout ?? letters ?? twin ?? asTyped;
}

/** How common the rarest word of a reading is; stop words are common everywhere. */
function worth({ index }: Vocabulary, { chunk }: Reading): number {
  return Math.min(
    ...chunk.tokens.map(({ form }) => (isStopWord(form) ? Number.MAX_VALUE : wordCommonness(index, form))),
  );
}

/** A word that makes no sense in any way, with a mistake besides; undefined where it is just a misspelt word. */
function withMistake(
  vocabulary: Vocabulary,
  chunk: Chunk,
  { open, kinds }: Circumstances,
): Reading | undefined {
  const { index } = vocabulary;
  const isNear = ({ tokens }: Chunk): boolean => {
    const words = tokens.filter((token) => token.kind === "word");
    return (
      words.length > 0 &&
      words.every(({ form: word }, at) => {
        const isLast = open && at === words.length - 1;
        return (
          isWordKnown(vocabulary, word, isLast) ||
          typosOf(index, { word, open: isLast }).some(({ length }) => length > 0)
        );
      })
    );
  };
  if (!kinds.has("layout") && !kinds.has("transliteration") && isNear(chunk)) return undefined;
  const swapped = readChunk(vocabulary.index, otherLayout(chunk.typed));
  if (isNear(swapped)) return { chunk: swapped, kind: "layout", known: false };
  return inOtherLetters(vocabulary, chunk, { open, misspelt: !hasCyrillic(chunk) });
}

/** What is known as it is, but makes sense in the way in which its neighbours were read. */
function asNeighbours(
  vocabulary: Vocabulary,
  { chunk, kind }: Reading,
  { open, kinds }: Circumstances,
): Reading | undefined {
  if (!/[a-z]/i.test(chunk.typed)) return undefined;
  const there =
    kind === null && kinds.has("layout") && !hasCyrillic(chunk)
      ? inOtherLayout(vocabulary, chunk, open)
      : undefined;
  if (there !== undefined || kind === "layout" || !kinds.has("transliteration")) return there;
  return inLatinToo(vocabulary, chunk, open);
}

/** True where a word that stands nowhere makes one that does with the word before or after it. */
function makesOne(index: SearchIndex, chunks: readonly Chunk[], at: number): boolean {
  const [before = "", here = "", after = ""] = [at - 1, at, at + 1].map((place) => {
    const [only, ...others] = chunks[place]?.tokens ?? [];
    return others.length > 0 ? "" : only?.form;
  });
  if (here === "") return false;
  return [before === "" ? "" : before + here, after === "" ? "" : here + after].some(
    (form) => knowsWord(index, form) || (form.length >= shortestBegun && knowsPrefix(index, form)),
  );
}

function inOtherLayout(vocabulary: Vocabulary, chunk: Chunk, open: boolean): Reading | undefined {
  for (const typed of new Set([chunk.typed, chunk.typed.replace(/[,.;:!?]+$/, "")])) {
    const swapped = readChunk(vocabulary.index, otherLayout(typed));
    if (swapped.tokens.length > 0 && isKnown(vocabulary, swapped, open)) {
      return { chunk: swapped, kind: "layout", known: true };
    }
  }
  return undefined;
}

/** Never a stop word: «ВУ» and «ТО» are abbreviations, not BY and TO. */
function inTwinLetters(vocabulary: Vocabulary, chunk: Chunk): Reading | undefined {
  const twin = lookalikeTwin(chunk.typed);
  const read = twin === undefined ? undefined : readChunk(vocabulary.index, twin);
  if (read === undefined || read.tokens.some(({ form }) => isStopWord(form))) return undefined;
  return isKnown(vocabulary, read, false) ? { chunk: read, kind: null, known: true } : undefined;
}

function isOfTrade({ synonyms }: Vocabulary, { tokens }: Chunk): boolean {
  return tokens.every(({ form }) => synonyms.knows(form));
}

function inOtherLetters(
  vocabulary: Vocabulary,
  chunk: Chunk,
  { open, misspelt }: { open: boolean; misspelt: boolean },
): Reading | undefined {
  // An apostrophe stands for the soft sign, which the sounds have of themselves: «pol'zovatel».
  const typed = chunk.typed.replaceAll(/(?<=[a-z])['’`]/gi, "");
  const plain = typed === chunk.typed ? chunk : readChunk(vocabulary.index, typed);
  return respell({ index: vocabulary.index, chunk: plain }, open, (word, isOpen) =>
    isWordKnown(vocabulary, word, isOpen)
      ? undefined
      : spelled(vocabulary.index, { word, open: isOpen, misspelt }),
  );
}

/** Latin letters that are known as they are, but beside words spelled so may be Russian: «na», «s», «polis». */
function inLatinToo({ index }: Vocabulary, chunk: Chunk, open: boolean): Reading | undefined {
  // Identifiers are what they are: «crm.deal.add», «USER_TYPE».
  if (/[._/\d]/.test(chunk.typed)) return undefined;
  return respell({ index, chunk }, open, (word, isOpen) => {
    if (word.length === 1) {
      const [sound] = soundsAt(word, 0);
      return sound !== undefined && (isOpen || isStopWord(sound.letters)) ? sound.letters : undefined;
    }
    const read = spelled(index, { word, open: isOpen });
    if (read === undefined) return undefined;
    const isRussian = isStopWord(read) || wordCommonness(index, read) > wordCommonness(index, word);
    return isRussian ? read : undefined;
  });
}

/** The spelling of a word in the other alphabet; of one being typed the commoner of what it is and what it begins. */
function spelled(index: SearchIndex, spelling: Spelling): string | undefined {
  const whole = transliterate(index, { ...spelling, open: false });
  const begun = spelling.open ? transliterate(index, spelling) : undefined;
  if (whole === undefined || begun === undefined) return whole ?? begun;
  return wordCommonness(index, begun) > wordCommonness(index, whole) ? begun : whole;
}

/** The chunk with the words that `read` has another spelling for. */
function respell(
  { index, chunk }: { index: SearchIndex; chunk: Chunk },
  open: boolean,
  read: (word: string, isOpen: boolean) => string | undefined,
): Reading | undefined {
  const parts = chunk.tokens.filter((token) => token.kind === "word");
  const last = parts.at(-1);
  let typed = "";
  let at = 0;
  let changed = false;
  for (const { form, from, to } of parts) {
    const other = read(form, open && to === last?.to);
    if (other !== undefined) changed = true;
    typed += chunk.typed.slice(at, from) + (other ?? chunk.typed.slice(from, to));
    at = to;
  }
  if (!changed) return undefined;
  return { chunk: readChunk(index, typed + chunk.typed.slice(at)), kind: "transliteration", known: true };
}

function isKnown(vocabulary: Vocabulary, chunk: Chunk, open: boolean): boolean {
  const parts = chunk.tokens.filter((token) => token.kind === "word");
  return parts.every((token, at) => isWordKnown(vocabulary, token.form, open && at === parts.length - 1));
}

function isWordKnown({ index, synonyms }: Vocabulary, form: string, open: boolean): boolean {
  return (
    isStopWord(form) || synonyms.knows(form) || knowsWord(index, form) || (open && knowsPrefix(index, form))
  );
}

function hasCyrillic(chunk: Chunk): boolean {
  return /[а-яё]/i.test(chunk.typed);
}
