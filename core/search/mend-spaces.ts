import type { Token } from "../analysis/tokenize.ts";
import type { Query } from "./read-query.ts";
import type { SearchIndex } from "./search-index.ts";
import { isStopWord } from "../analysis/stop-words.ts";
import { commonness } from "./commonness.ts";
import { knowsPrefix, knowsWord } from "./knows.ts";
import { standsOfForm } from "./stands-of-form.ts";
import type { Synonyms } from "./synonyms.ts";
import { typosOf } from "./typos-of.ts";

/** A word to look for. `as` tells how it comes about: as typed, of two words typed apart, or from two run together. */
export type SoughtWord = {
  readonly form: string;
  readonly kind: Token["kind"];
  /** It may go on where it ends. */
  readonly open: boolean;
  readonly as: "word" | "joined" | "split";
};

const shortestJoined = 5;
const shortestPart = 3;

/**
 * The words of a query, spaces mended: «стра хование» is sought as one word and «тарифкаско» as two, where what was typed
 * stands nowhere and what it makes is known. Words that are known both for themselves and as one are sought either way.
 */
export function mendSpaces(index: SearchIndex, query: Query, synonyms: Synonyms): SoughtWord[] {
  const words = readWords(query);
  const mended: SoughtWord[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    const next = words[at + 1];
    if (word === undefined) continue;
    if (!word.alone || synonyms.knows(word.sought.form)) {
      mended.push(word.sought);
      continue;
    }
    const joined = next?.alone === true ? joinedOf(index, word.sought, next.sought) : undefined;
    if (joined?.kind === "word") {
      mended.push(joined);
      at += 1;
      continue;
    }
    mended.push(...(splitOf(index, word.sought) ?? [word.sought]));
    if (joined !== undefined) mended.push(joined);
  }
  return mended;
}

type Read = { readonly sought: SoughtWord; readonly alone: boolean };

function readWords({ chunks, open }: Query): Read[] {
  const tokens = chunks.flatMap((chunk) => chunk.tokens);
  const last = tokens.findLast((token) => token.kind === "word");
  const lastWhole = chunks
    .at(-1)
    ?.tokens.findLast((token) => token.kind === "whole" && token.to === last?.to);
  return chunks.flatMap((chunk) =>
    chunk.tokens.map((token) => ({
      alone: chunk.tokens.length === 1,
      sought: {
        form: token.form,
        kind: token.kind,
        open: open && (token === last || token === lastWhole),
        as: "word" as const,
      },
    })),
  );
}

/** Two words as one, beside them where both are known by themselves. */
function joinedOf(index: SearchIndex, one: SoughtWord, other: SoughtWord): SoughtWord | undefined {
  const form = one.form + other.form;
  if (form.length < shortestJoined || !/^\p{L}+$/u.test(form)) return undefined;
  const { open } = other;
  if (isKnown(index, one) && isKnown(index, other)) {
    const isWritten = standsOfForm(index, form).some(({ length }) => length > 0);
    return isWritten ? { form, kind: "whole", open: false, as: "joined" } : undefined;
  }
  const makesOne = knowsWord(index, form) || (open && knowsPrefix(index, form));
  return makesOne ? { form, kind: "word", open, as: "joined" } : undefined;
}

/** One word as two: of all places to part it the one whose rarer part is commonest. */
function splitOf(index: SearchIndex, word: SoughtWord): SoughtWord[] | undefined {
  const { form, open } = word;
  if (form.length < 2 * shortestPart || !/^\p{L}+$/u.test(form) || isKnown(index, word)) return undefined;
  if (typosOf(index, { word: form, open, most: 1 }).some(({ length }) => length > 0)) return undefined;
  let best: SoughtWord[] | undefined;
  let most = 0;
  for (let at = shortestPart; at <= form.length - shortestPart; at += 1) {
    const parts: SoughtWord[] = [
      { ...word, form: form.slice(0, at), open: false, as: "split" },
      { ...word, form: form.slice(at), as: "split" },
    ];
    if (!parts.every((part) => isKnown(index, part))) continue;
    const worth = Math.min(...parts.map((part) => places(index, part)));
    if (worth > most) {
      most = worth;
      best = parts;
    }
  }
  return best;
}

function places(index: SearchIndex, { form }: SoughtWord): number {
  return 1 + commonness(index, standsOfForm(index, form));
}

function isKnown(index: SearchIndex, { form, open }: SoughtWord): boolean {
  return isStopWord(form) || knowsWord(index, form) || (open && knowsPrefix(index, form));
}
