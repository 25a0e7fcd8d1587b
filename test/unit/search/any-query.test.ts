import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SearchAnswer, type Hit, type Marks } from "../../../core/contract/search.ts";
import { compileRecords } from "../../../core/search/compile-records.ts";
import { partsOf } from "../../../core/search/compiled-parts.ts";
import { search } from "../../../core/search/search.ts";
import { openIndex } from "../../../core/search/search-index.ts";
import { restrictIndex } from "../../../server/search/restrict-index.ts";
import { askOver } from "./ask-portal.ts";
import { portal } from "./portal.ts";
import { sectionRecord } from "./section-record.ts";
import { someQuery, someRecords } from "./some-records.ts";

const ask = await askOver(portal);

/** Ascending, not touching, within the text. */
function areWithin(marks: Marks, text: string): boolean {
  return marks.every(([from, to], at) => from > (marks[at - 1]?.[1] ?? -1) && to > from && to <= text.length);
}

function isSound({ title, titleMarks, heading = "", headingMarks, snippet }: Hit): boolean {
  const inSnippet = snippet === undefined || areWithin(snippet.marks, snippet.text);
  const isShort = (snippet?.text.length ?? 0) <= 162;
  return areWithin(titleMarks, title) && areWithin(headingMarks, heading) && inSnippet && isShort;
}

const anything = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  someQuery,
  fc.string({ unit: fc.constantFrom(..."тарифnhba'.,-_ 4".split("")), maxLength: 40 }),
);

describe("whatever is typed", () => {
  test("gets an answer of the contract's form, its marks within bounds", () => {
    fc.assert(
      fc.property(anything, (query) => {
        const answer = SearchAnswer.parse(ask(query));
        const hits = answer.groups.flatMap(({ best, sections }) => [best, ...sections]);
        expect(hits.filter((hit) => !isSound(hit))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test.each([
    ["10,000 letters", "т".repeat(10_000)],
    ["10,000 characters of words", "тариф каско ".repeat(834)],
    ["200 different words", Array.from({ length: 200 }, (_, at) => `слово${at}`).join(" ")],
    ["control characters", "\u0000\u0007тариф\u001b[31m"],
    ["emoji", "🚗👩‍👩‍👧 тариф 🏠"],
    ["right-to-left text", "שלום \u202eтариф"],
    ["a pattern", ".*(тариф|каско)+[^a-z]{9999}\\"],
    ["half a surrogate pair", "\ud83d тариф"],
    ["names of object members", "__proto__ constructor toString"],
    ["only separators", "-._/ --- ..."],
  ])("%s", (_, query) => {
    expect(SearchAnswer.parse(ask(query)).query).toBe(query);
  });

  test("a long query is searched by its beginning", () => {
    expect(ask(`тариф каско ${"слово ".repeat(2000)}`).groups[0]?.document).toBe("kasko");
  });
});

test("nothing that one may not see shows in any answer", async () => {
  const portals = fc.tuple(someRecords, fc.func(fc.boolean()), someQuery);
  await fc.assert(
    fc.asyncProperty(portals, async ([records, maySee, query]) => {
      const seen = records.filter((record) => maySee(record.id));
      const hidden = records
        .filter((record) => !maySee(record.id))
        .map((record) =>
          sectionRecord({ ...record, text: `${record.text} секретное слово`, audience: ["finance"] }),
        );
      const all = [...seen, ...hidden];
      const whole = {
        records: new Map(all.map((record) => [record.id, record])),
        index: await compileRecords(all),
      };
      const restricted = await restrictIndex(whole, new Set(["everyone"]));
      const request = { query: `${query} секрет`, limit: 10, now: "2026-11-20T09:00:00Z" };
      const alone = openIndex(partsOf(await compileRecords(seen)));
      expect(search(openIndex(partsOf(restricted)), request)).toEqual(search(alone, request));
    }),
    { numRuns: 100 },
  );
});
