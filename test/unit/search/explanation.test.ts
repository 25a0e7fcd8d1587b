import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SearchAnswer, type Explanation, type Hit } from "../../../core/contract/search.ts";
import { compileRecords } from "../../../core/search/compile-records.ts";
import { partsOf, withChange } from "../../../core/search/compiled-parts.ts";
import { openIndex } from "../../../core/search/search-index.ts";
import { search } from "../../../core/search/search.ts";
import { askOver } from "./ask-portal.ts";
import { portal } from "./portal.ts";
import { sectionRecord } from "./section-record.ts";
import { someQuery, someRecords } from "./some-records.ts";

const hitsOf = (answer: SearchAnswer): Hit[] =>
  answer.groups.flatMap(({ best, sections }) => [best, ...sections]);

/** The score that the parts of an explanation come to. */
function reckoned({ words, factors }: Explanation): number {
  let score = words.reduce((sum, word) => sum + word.score, 0);
  for (const { how, by } of factors) if (how === "plus") score += by;
  for (const { how, by } of factors) if (how === "times") score *= by;
  return score;
}

const ask = await askOver(portal);
const explained = (query: string, record: string, more = {}): Explanation | undefined =>
  hitsOf(ask(query, { explain: true, ...more })).find((hit) => hit.record === record)?.explanation;

const names = (told: Explanation | undefined): string[] => told?.factors.map(({ name }) => name) ?? [];

describe("an explanation", () => {
  test("is given only when asked for, and changes nothing else", () => {
    const plain = ask("тариф каско");
    expect(hitsOf(plain).some(({ explanation }) => explanation !== undefined)).toBe(false);
    const told = ask("тариф каско", { explain: true });
    const without = told.groups.map(({ document, best, sections }) => ({
      document,
      best: { ...best, explanation: undefined },
      sections: sections.map((hit) => ({ ...hit, explanation: undefined })),
    }));
    expect({ ...told, groups: without }).toEqual(plain);
  });

  test("names of each word how it was taken, what it met and where", () => {
    const words = explained("тарифы франшза", "kasko#franchise")?.words;
    expect(words).toMatchObject([
      { word: "тарифы", sense: "word", terms: ["тарифы"], fields: ["title"] },
      { word: "франшза", sense: "typo", fields: ["heading", "text"] },
    ]);
    expect(words?.[1]?.terms).toEqual(expect.arrayContaining(["франшиза", "франшизе"]));
  });

  test("tells a beginning from a word", () => {
    const [word] = explained("фран", "kasko#franchise")?.words ?? [];
    expect(word).toMatchObject({ word: "фран", sense: "prefix" });
  });

  test("names what lifted and what lowered it", async () => {
    expect(names(explained("тариф", "kasko#top"))).toEqual(expect.arrayContaining(["page", "titleMatch"]));
    expect(names(explained("тариф", "kasko#top"))).not.toContain("ownRegion");
    expect(names(explained("тариф", "kasko#top", { boost: { region: "kazan" } }))).toContain("ownRegion");
    const old = await askOver([
      sectionRecord({ id: "old", title: "Тариф", validTo: "2026-01-01", newer: "now", path: ["Архив"] }),
    ]);
    const [hit] = hitsOf(old("тариф", { explain: true, near: "Архив" }));
    expect(names(hit?.explanation)).toEqual(expect.arrayContaining(["near", "expired", "earlierEdition"]));
  });
});

test("the parts of an explanation come to the hit's score", async () => {
  await fc.assert(
    fc.asyncProperty(someRecords, someQuery, fc.boolean(), async (records, query, inParts) => {
      const half = inParts ? records.slice(0, 5) : records;
      const parts = withChange(partsOf(await compileRecords(half)), {
        changed: await compileRecords(records.slice(half.length)),
        removed: half.slice(0, 1).map(({ id }) => id),
      });
      const request = { query, limit: 20, now: "2026-11-20T09:00:00Z", explain: true };
      const answer = SearchAnswer.parse(search(openIndex(parts), request));
      let before = Number.POSITIVE_INFINITY;
      for (const { best } of answer.groups) {
        // Nothing here is pinned, an edition or out of date: the order is that of the scores.
        expect(best.explanation?.score).toBeLessThanOrEqual(before);
        before = best.explanation?.score ?? 0;
      }
      for (const { explanation } of hitsOf(answer)) {
        const score = explanation?.score ?? 0;
        expect(score).toBeGreaterThan(0);
        expect(
          Math.abs(reckoned(explanation ?? { score: 0, words: [], factors: [] }) / score - 1),
        ).toBeLessThan(1e-6);
      }
    }),
    { numRuns: 300 },
  );
});
