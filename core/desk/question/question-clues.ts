import { questionWords } from "./question-words.ts";

/** What a question is written with, and where it was asked. */
export type AskedWhere = { readonly text: string; readonly page?: readonly string[] };
/** Something of a question that its topic may be told by, and the words that it was seen in. */
export type Clue = { readonly name: string; readonly words: readonly string[] };
/** Clues of one kind: all kinds count alike, however many clues a question has of each. */
export type ClueKind = readonly Clue[];

const pageMark = "p ";
const stepMark = "= ";
const stemMark = "s ";

/** The clues of a question by kind: its words, what they mean, lines and subjects of the trade, and the page it was asked on. */
export function questionClues({ text, page = [] }: AskedWhere): ClueKind[] {
  const words = questionWords(text);
  const kinds = [
    gather(words.map(({ form, stem }) => [form, [stemMark + stem]])),
    gather(words.map(({ form, meanings }) => [form, meanings])),
    gather(words.map(({ form, lines }) => [form, lines])),
    gather(words.map(({ form, subjects }) => [form, subjects])),
    gather(page.flatMap(cluesOfStep)),
  ];
  return kinds.filter(({ length }) => length > 0);
}

/** A step of the path says most as a whole; its words speak where the portal has another page of that kind. */
function cluesOfStep(step: string): [string, string[]][] {
  const whole: [string, string[]] = [step, [stepMark + step.trim().toLowerCase()]];
  return [
    whole,
    ...questionWords(step).map(({ form, stem }): [string, string[]] => [form, [pageMark + stem]]),
  ];
}

function gather(seen: readonly (readonly [word: string, names: readonly string[]])[]): Clue[] {
  const words = new Map<string, string[]>();
  for (const [word, names] of seen) {
    for (const name of names) words.set(name, [...(words.get(name) ?? []), word]);
  }
  return [...words].map(([name, its]) => ({ name, words: its }));
}
