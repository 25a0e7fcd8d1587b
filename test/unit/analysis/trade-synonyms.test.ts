import { expect, test } from "vitest";
import { isStopWord } from "../../../core/analysis/stop-words.ts";
import { tokenize } from "../../../core/analysis/tokenize.ts";
import { tradeSynonyms } from "../../../core/analysis/trade-synonyms.ts";

test("every set has at least two members, none of them empty", () => {
  for (const set of tradeSynonyms) {
    expect(set.length).toBeGreaterThan(1);
    for (const phrase of set) expect(tokenize(phrase)).not.toEqual([]);
  }
});

test("no abbreviation is a stop word or stands in two sets", () => {
  const names = tradeSynonyms.flat().filter((phrase) => /^\p{Lu}+$/u.test(phrase));
  expect(names.filter((name) => isStopWord(name.toLowerCase()))).toEqual([]);
  expect(names).toEqual([...new Set(names)]);
});
