import type { Pin } from "../contract/tuning.ts";
import type { Query } from "./read-query.ts";
import { stemWord } from "../analysis/stem-word.ts";
import { isStopWord } from "../analysis/stop-words.ts";
import { wordForms } from "../analysis/word-forms.ts";

type Word = { readonly form: string; readonly stem: string };

// Shorter beginnings are those of too many words.
const shortestBeginning = 3;

const readBefore = new WeakMap<Pin, readonly Word[][]>();

/**
 * The pins for a query, in their order: those with a query of the same words in whatever form and order, little words
 * aside. The word still being typed may be the beginning of one. A pin that ended before `today` (ISO 8601) is none.
 */
export function matchPins(query: Query, pins: readonly Pin[], today: string): Pin[] {
  if (pins.length === 0) return [];
  const forms = query.chunks
    .flatMap(({ tokens }) => tokens)
    .flatMap(({ kind, form }) => (kind === "word" ? [form] : []));
  const typed = wordsOf(forms);
  if (typed.length === 0) return [];
  const unfinished = query.open ? (forms.at(-1) ?? "") : "";
  // «так» may be a little word and the beginning of «такси».
  const begun = [
    ...typed.filter(({ form }) => form !== unfinished),
    { form: unfinished, stem: stemWord(unfinished) },
  ];
  const isWanted = (wanted: readonly Word[]): boolean =>
    areSame(typed, wanted) || (unfinished.length >= shortestBeginning && areBegun(begun, wanted));
  return pins.filter((pin) => (pin.until === null || pin.until >= today) && queriesOf(pin).some(isWanted));
}

function queriesOf(pin: Pin): readonly Word[][] {
  const known = readBefore.get(pin);
  if (known !== undefined) return known;
  const read = pin.queries.map((query) => wordsOf(wordForms(query)));
  readBefore.set(pin, read);
  return read;
}

/** Each word once; of a query of little words only, these. */
function wordsOf(forms: readonly string[]): Word[] {
  const real = forms.filter((form) => !isStopWord(form));
  const words = new Map<string, Word>();
  for (const form of real.length > 0 ? real : forms)
    words.set(stemWord(form), { form, stem: stemWord(form) });
  return [...words.values()];
}

function areSame(typed: readonly Word[], wanted: readonly Word[]): boolean {
  return typed.length === wanted.length && missingFrom(typed, wanted).length === 0;
}

/** True where all words but the last typed are wanted, and the last is the beginning of the one that is left. */
function areBegun(typed: readonly Word[], wanted: readonly Word[]): boolean {
  const finished = typed.slice(0, -1);
  if (typed.length !== wanted.length || missingFrom(finished, wanted).length > 0) return false;
  const [left] = missingFrom(wanted, finished);
  return left?.form.startsWith(typed.at(-1)?.form ?? " ") === true;
}

function missingFrom(words: readonly Word[], others: readonly Word[]): Word[] {
  return words.filter(({ stem }) => !others.some((other) => other.stem === stem));
}
