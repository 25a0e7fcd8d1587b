import { foldWord } from "./fold-word.ts";
import { identifierParts } from "./identifier-parts.ts";

/**
 * A word of a text. `from` and `to` are UTF-16 offsets in the text as given.
 * word: stands by itself in the text's order · whole: several words joined by dots, hyphens or the like, beside
 * those words · inner: a piece of an identifier, beside the word that contains it.
 */
export type Token = {
  readonly form: string;
  readonly from: number;
  readonly to: number;
  readonly kind: "word" | "whole" | "inner";
};

const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad\u200b-\u200d]*/gu;
// Longer runs are keys and encoded data, which nobody types.
const longestForm = 64;
const mostJoined = 8;

/** Splits a text into folded words, finding codes and identifiers whole and in parts: «crm.deal.add», «СП-2024/15». */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let run: Token[] = [];
  for (const found of text.matchAll(word)) {
    const from = found.index;
    const raw = found[0];
    const token: Token = { form: cut(foldWord(raw)), from, to: from + raw.length, kind: "word" };
    if (token.form === "") continue;
    const before = run.at(-1);
    if (before !== undefined && !joins(text, before, token)) {
      closeRun(tokens, run, text);
      run = [];
    }
    run.push(token);
    tokens.push(token);
    for (const part of identifierParts(raw)) {
      tokens.push({ form: cut(foldWord(part)), from, to: token.to, kind: "inner" });
    }
  }
  closeRun(tokens, run, text);
  return tokens;
}

function closeRun(tokens: Token[], run: readonly Token[], text: string): void {
  const first = run[0];
  const last = run.at(-1);
  if (first === undefined || last === undefined || run.length < 2 || run.length > mostJoined) return;
  let form = first.form;
  for (const [at, token] of run.slice(1).entries()) {
    form += joiner(text.charAt(run[at]?.to ?? 0)) + token.form;
  }
  if (form.length <= longestForm) tokens.push({ form, from: first.from, to: last.to, kind: "whole" });
}

function joins(text: string, before: Token, after: Token): boolean {
  if (after.from !== before.to + 1) return false;
  const between = text.charAt(before.to);
  if (/[.\-_‐‑]/.test(between)) return true;
  // A comma or a slash belongs to a number or code, but parts words: «3,9», «2024/15», «и/или».
  return /[,/]/.test(between) && /\d$/.test(before.form) && /^\d/.test(after.form);
}

function joiner(written: string): string {
  if (written === ",") return ".";
  return written === "‐" || written === "‑" ? "-" : written;
}

function cut(form: string): string {
  return form.length > longestForm ? form.slice(0, longestForm) : form;
}
