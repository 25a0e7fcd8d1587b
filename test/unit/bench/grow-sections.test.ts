import { expect, test } from "vitest";
import { growSections } from "../../bench/grow-sections.ts";
import { section } from "../server/harness/plant-release.ts";

const sections = [
  section({
    id: "kasko#tarif",
    document: "kasko",
    text: "Франшиза по договору каско. Франшизы бывают двух видов.",
  }),
  section({ id: "dms#klinika", document: "dms", text: "Прикрепление к клинике: Reference и 40 процентов." }),
];
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

test("Sections grow to as many as wanted, first themselves, no two alike in id", () => {
  const grown = growSections(sections, 41);
  expect(grown).toHaveLength(41);
  expect(grown.slice(0, 2)).toEqual(sections);
  expect(new Set(grown.map(({ id }) => id)).size).toBe(41);
});

test("Copies have words that stand nowhere else, their endings and short words kept; another run gives the same", () => {
  const grown = growSections(sections, 20);
  expect(growSections(sections, 20)).toEqual(grown);
  const before = new Set(sections.flatMap(({ text }) => wordsOf(text)));
  const fresh = new Set(grown.flatMap(({ text }) => wordsOf(text)).filter((word) => !before.has(word)));
  expect(fresh.size).toBeGreaterThan(20);
  for (const { text } of grown) expect(text).toMatch(/ по .+\. |: .+ и 40 /);
});

test("Nothing grows from nothing", () => {
  expect(growSections([], 100)).toEqual([]);
});
