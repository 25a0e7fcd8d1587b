import type { SearchIndex } from "./search-index.ts";
import { isStopWord } from "../analysis/stop-words.ts";
import { otherLayout } from "../analysis/keyboard-layout.ts";
import { knowsPrefix, knowsWord } from "./knows.ts";
import { readChunk, type Chunk, type Query } from "./read-query.ts";
import { transliterate } from "./transliterate.ts";

type CorrectionKind = "layout" | "transliteration";
export type Corrected = { readonly query: Query; readonly kind: CorrectionKind | null };

type Reading = { chunk: Chunk; kind: CorrectionKind | null };

/**
 * Reads words that the index does not know in the other keyboard layout, or as Russian in Latin letters. Each word by
 * itself, for people switch the layout in mid-query; but where one word was in the wrong layout, its neighbours that
 * make sense there are read so too («b» beside «nfhba» is «и»).
 */
export function correctQuery(index: SearchIndex, query: Query): Corrected {
  const last = query.chunks.length - 1;
  const isOpen = (at: number): boolean => at === last && query.open;
  let readings = query.chunks.map((chunk, at) => readingOf(index, chunk, isOpen(at)));
  const kinds = new Set(readings.map((reading) => reading.kind));
  if (kinds.has("layout")) {
    readings = readings.map((reading, at) =>
      reading.kind === null && /[a-z]/i.test(reading.chunk.typed) && !hasCyrillic(reading.chunk)
        ? (inOtherLayout(index, reading.chunk, isOpen(at)) ?? reading)
        : reading,
    );
  }
  const kind = readings.find((reading) => reading.kind !== null)?.kind ?? null;
  if (kind === null) return { query, kind };
  const chunks = readings.map((reading) => reading.chunk);
  return { query: { ...query, chunks, typed: chunks.map((chunk) => chunk.typed).join(" ") }, kind };
}

function readingOf(index: SearchIndex, chunk: Chunk, open: boolean): Reading {
  if (isKnown(index, chunk, open)) return { chunk, kind: null };
  return inOtherLayout(index, chunk, open) ?? inLatinLetters(index, chunk, open) ?? { chunk, kind: null };
}

function inOtherLayout(index: SearchIndex, chunk: Chunk, open: boolean): Reading | undefined {
  for (const typed of new Set([chunk.typed, chunk.typed.replace(/[,.;:!?]+$/, "")])) {
    const swapped = readChunk(otherLayout(typed));
    if (swapped.tokens.length > 0 && isKnown(index, swapped, open)) return { chunk: swapped, kind: "layout" };
  }
  return undefined;
}

function inLatinLetters(index: SearchIndex, chunk: Chunk, open: boolean): Reading | undefined {
  const parts = chunk.tokens.filter((token) => token.kind === "word");
  const last = parts.at(-1);
  let typed = "";
  let at = 0;
  let changed = false;
  for (const part of parts) {
    const isOpen = open && part === last;
    const spelled = isWordKnown(index, part.form, isOpen)
      ? undefined
      : (transliterate(index, part.form, false) ??
        (isOpen ? transliterate(index, part.form, true) : undefined));
    if (spelled !== undefined) changed = true;
    typed += chunk.typed.slice(at, part.from) + (spelled ?? chunk.typed.slice(part.from, part.to));
    at = part.to;
  }
  if (!changed) return undefined;
  return { chunk: readChunk(typed + chunk.typed.slice(at)), kind: "transliteration" };
}

function isKnown(index: SearchIndex, chunk: Chunk, open: boolean): boolean {
  const parts = chunk.tokens.filter((token) => token.kind === "word");
  return parts.every((token, at) => isWordKnown(index, token.form, open && at === parts.length - 1));
}

function isWordKnown(index: SearchIndex, form: string, open: boolean): boolean {
  return isStopWord(form) || knowsWord(index, form) || (open && knowsPrefix(index, form));
}

function hasCyrillic(chunk: Chunk): boolean {
  return /[а-яё]/i.test(chunk.typed);
}
