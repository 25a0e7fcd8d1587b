import { foldLookalikes } from "./fold-lookalikes.ts";
import { foldWord } from "./fold-word.ts";
import { identifierParts } from "./identifier-parts.ts";
import { identifierRuns } from "./identifier-runs.ts";
import { CAPITAL, DIGIT, INSIDE, isLetterPair, letterClass, NONE, OTHER, SMALL } from "./letter-class.ts";
import { endsInPair } from "./ends-in-pair.ts";
import { numberPhrases } from "./number-phrases.ts";

/**
 * A word of a text. `from` and `to` are UTF-16 offsets in the text as given.
 * word: stands by itself in the text's order · whole: several words joined by dots, hyphens or the like, or a number or
 * date of several in its one form, after those words · inner: a piece of an identifier, after the word that contains it.
 */
export type Token = {
  readonly form: string;
  readonly from: number;
  readonly to: number;
  readonly kind: "word" | "whole" | "inner";
};

// Longer runs are keys and encoded data, which nobody types.
const longestForm = 64;
const mostJoined = 8;
const firstCyrillic = 0x0400;

/** Splits a text into folded words, finding codes and identifiers whole and in parts: «crm.deal.add», «СП-2024/15». */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let run: Token[] = [];
  let numbered = false;
  let at = 0;
  while (at < text.length) {
    const word = readWord(text, at);
    if (word === undefined) {
      at += 1;
      continue;
    }
    at = word.to;
    if (word.form === "") continue;
    const token: Token = { form: word.form, from: word.from, to: word.to, kind: "word" };
    const before = run.at(-1);
    if (before !== undefined && !joins(text, before, token)) {
      closeRun(tokens, run, text);
      run = [];
    }
    run.push(token);
    tokens.push(token);
    if (word.numbered) numbered = true;
    if (!word.mixed) continue;
    for (const part of identifierParts(text.slice(word.from, word.to))) {
      tokens.push({ form: cut(foldWord(part)), from: word.from, to: word.to, kind: "inner" });
    }
  }
  closeRun(tokens, run, text);
  if (numbered) addNumbers(tokens, text);
  return tokens;
}

function addNumbers(tokens: Token[], text: string): void {
  const words = tokens.filter((token) => token.kind === "word");
  const phrases = numberPhrases(text, words);
  if (phrases.length === 0) return;
  const there = new Set(tokens.flatMap((token) => (token.kind === "whole" ? placed(token) : [])));
  for (const phrase of phrases) if (!there.has(placed(phrase))) tokens.push(phrase);
}

function placed({ form, from }: Token): string {
  return `${from} ${form}`;
}

type Word = { form: string; from: number; to: number; mixed: boolean; numbered: boolean };

/**
 * The word that begins at `from`, if one does. mixed: capitals or digits stand where identifiers have them · numbered:
 * there is a digit in it.
 */
function readWord(text: string, from: number): Word | undefined {
  let at = from;
  let before = NONE;
  let mixed = false;
  let numbered = false;
  let rare = false;
  let capital = false;
  let cyrillic = false;
  let latin = false;
  for (; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    let kind = letterClass(unit);
    if (kind === NONE) {
      if (unit < 0xd800 || unit > 0xdbff || !isLetterPair(text.slice(at, at + 2))) break;
      kind = OTHER;
      at += 1;
    }
    if (kind === INSIDE && at === from) return undefined;
    if (kind === SMALL || kind === CAPITAL) {
      if (unit < firstCyrillic) latin = true;
      else cyrillic = true;
      if (kind === CAPITAL) capital = true;
    } else if (kind === DIGIT) numbered = true;
    else rare = true;
    if (kind !== before && before !== NONE && (kind !== SMALL || before !== CAPITAL || at > from + 1))
      mixed = true;
    before = kind;
  }
  if (at === from) return undefined;
  const raw = text.slice(from, at);
  return {
    form: cut(rare ? foldWord(raw) : foldPlain(raw, capital, cyrillic && latin)),
    from,
    to: at,
    mixed,
    numbered,
  };
}

/** What `foldWord` does, for a word of plain letters and digits. */
function foldPlain(raw: string, capital: boolean, twoAlphabets: boolean): string {
  const lower = (capital ? raw.toLowerCase() : raw).replaceAll("ё", "е");
  return twoAlphabets ? foldLookalikes(lower) : lower;
}

function closeRun(tokens: Token[], run: readonly Token[], text: string): void {
  if (run.length < 2 || run.length > mostJoined) return;
  tokens.push(...joined(run, text, "whole"));
  if (run.length === 2) return;
  const forms = run.map(({ form }) => form);
  const joiners = run.slice(1).map((_, at) => joiner(text.charAt(run[at]?.to ?? 0)));
  for (const { from, to } of identifierRuns(forms, joiners)) {
    tokens.push(...joined(run.slice(from, to), text, "inner"));
  }
}

function joined(run: readonly Token[], text: string, kind: "whole" | "inner"): Token[] {
  const first = run[0];
  const last = run.at(-1);
  if (first === undefined || last === undefined) return [];
  let form = first.form;
  for (const [at, token] of run.slice(1).entries()) {
    form += joiner(text.charAt(run[at]?.to ?? 0)) + token.form;
  }
  return form.length > longestForm ? [] : [{ form, from: first.from, to: last.to, kind }];
}

function joins(text: string, before: Token, after: Token): boolean {
  if (after.from !== before.to + 1) return false;
  const between = text.charAt(before.to);
  if (between === " ") return false;
  if (/[.\-_‐‑]/.test(between)) return true;
  // A comma or a slash belongs to a number or code, but parts words: «3,9», «2024/15», «и/или».
  return /[,/]/.test(between) && /\d$/.test(before.form) && /^\d/.test(after.form);
}

function joiner(written: string): string {
  if (written === ",") return ".";
  return written === "‐" || written === "‑" ? "-" : written;
}

function cut(form: string): string {
  if (form.length <= longestForm) return form;
  return form.slice(0, endsInPair(form, longestForm) ? longestForm - 1 : longestForm);
}
