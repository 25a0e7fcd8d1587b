import { expect, test } from "vitest";
import { openIndex } from "../../../core/search/search-index.ts";
import type { PlannedWord, Sense } from "../../../core/search/plan-query.ts";
import { wordScores, type WordScores } from "../../../core/search/word-scores.ts";

const sense = (term: number): Sense => ({
  kind: "word",
  weight: 1,
  stands: [[{ term, weight: 1 }]],
  titlesOnly: false,
});

const word = (form: string, senses: readonly Sense[]): PlannedWord => ({
  form,
  kind: "word",
  stop: false,
  senses,
});

const begun = (form: string): PlannedWord => word(form, [{ ...sense(1), kind: "prefix" }]);

const inSections = (sections: number): WordScores => ({
  rarity: 1,
  sections: new Uint32Array(sections),
  scores: new Float64Array(sections),
  pages: new Uint32Array(1),
  pageScores: new Float64Array(1),
});

/** Asks for words and tells which of them had to be scored. */
function scoringOf(sections: number) {
  const index = openIndex([]);
  const scored: string[] = [];
  const ask = (asked: PlannedWord, share = 1): WordScores =>
    wordScores(index, { word: asked, share }, () => {
      scored.push(asked.form);
      return inSections(sections);
    });
  return { ask, scored };
}

test("a word is scored once while its senses stay", () => {
  const { ask, scored } = scoringOf(100);
  const [casco, other] = [word("каско", [sense(1)]), word("каско", [sense(1), { ...sense(2), weight: 0.6 }])];
  ask(casco);
  ask(casco);
  expect(scored).toHaveLength(1);
  ask(other);
  ask(casco, 0.5);
  ask(word("каско", [{ ...sense(1), titlesOnly: true }]));
  ask(word("каско", [{ ...sense(1), weight: 0.5 }]));
  ask(word("каско", [{ ...sense(1), stands: [[], [{ term: 1, weight: 1 }]] }]));
  ask(word("каско", [{ ...sense(1), together: [[[{ term: 1, weight: 1 }]], [[{ term: 2, weight: 1 }]]] }]));
  expect(scored).toHaveLength(7);
});

test("the word being typed is scored anew with every letter, unless it is short", () => {
  const { ask, scored } = scoringOf(100);
  for (const form of ["ка", "ко", "кас"]) {
    ask(begun(form));
    ask(begun(form));
  }
  expect(scored).toEqual(["ка", "ко", "кас", "кас"]);
});

test("what was asked for longest ago is forgotten first", () => {
  const { ask, scored } = scoringOf(70_000);
  const words = [1, 2, 3, 4].map((term) => word(`слово ${term}`, [sense(term)]));
  for (const one of words) ask(one);
  const [first, second] = words;
  if (first === undefined || second === undefined) throw new Error("There are no words");
  ask(first);
  ask(word("слово 5", [sense(5)]));
  scored.length = 0;
  ask(first);
  expect(scored).toEqual([]);
  ask(second);
  expect(scored).toEqual(["слово 2"]);
});

test("what stays of a word is its own, whatever is scored after it", () => {
  const index = openIndex([]);
  const shared = inSections(3);
  const casco = { word: word("каско", [sense(1)]), share: 1 };
  wordScores(index, casco, () => ({ ...shared, scores: shared.scores.fill(7) }));
  shared.scores.fill(0);
  expect([...wordScores(index, casco, () => shared).scores]).toEqual([7, 7, 7]);
});
