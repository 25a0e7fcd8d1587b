import * as fc from "fast-check";
import { expect, test } from "vitest";
import { compileRecords } from "../../../core/search/compile-records.ts";
import { partsOf, withChange, type CompiledParts } from "../../../core/search/compiled-parts.ts";
import { openIndex, type SearchIndex } from "../../../core/search/search-index.ts";
import { search, type SearchRequest } from "../../../core/search/search.ts";
import type { SearchAnswer } from "../../../core/contract/search.ts";
import type { SectionRecord } from "../../../core/contract/record.ts";
import { portal } from "./portal.ts";
import { sectionRecord } from "./section-record.ts";
import { someQuery, someRecords } from "./some-records.ts";

// What a search remembers for the next keystroke must not be told from its answers.

type Tuned = Pick<SearchRequest, "tuning">;

const tunings: readonly Tuned[] = [
  {},
  { tuning: { synonyms: [{ id: "own", words: ["каско", "полис на машину"] }], pins: [], use: {} } },
  {
    tuning: { synonyms: [{ id: "own", words: ["каско", "выплата"] }], pins: [], use: { "tariffs/casco": 1 } },
  },
];

function asker(records: readonly SectionRecord[]) {
  const texts = new Map(records.map(({ id, text }) => [id, text]));
  return (index: SearchIndex, query: string, tuned: Tuned = {}): SearchAnswer =>
    search(index, {
      query,
      limit: 10,
      now: "2026-11-20T09:00:00Z",
      explain: query.length % 5 === 0,
      textOf: (id) => texts.get(id),
      ...tuned,
    });
}

const keystrokes = (query: string): string[] =>
  Array.from({ length: query.length }, (_, at) => query.slice(0, at + 1));

test("typed letter by letter, a query answers as it does by itself, whatever else is asked in between", async () => {
  const records = fc.tuple(someRecords, someRecords);
  const typing = fc.array(fc.tuple(someQuery, fc.nat(1), fc.nat(2)), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(records, typing, async (both, queries) => {
      const ask = asker(both.flat());
      const parts = await Promise.all(both.map(async (some) => partsOf(await compileRecords(some))));
      const warm = parts.map(openIndex);
      for (const [query, of, tuning] of queries) {
        for (const typed of keystrokes(query)) {
          const [here, itsParts, tuned] = [warm[of], parts[of], tunings[tuning]];
          if (here === undefined || itsParts === undefined) continue;
          expect(ask(here, typed, tuned)).toEqual(ask(openIndex(itsParts), typed, tuned));
        }
      }
    }),
    { numRuns: 60 },
  );
});

test("while parts grow, what was remembered of the index before stays with it", async () => {
  const added = [
    sectionRecord({ id: "new-1", title: "Каско на гироцикл", text: "Выплата по каско за угон гироцикла." }),
    sectionRecord({ id: "new-2", title: "Осаго на гироцикл", text: "Полис осаго и франшиза." }),
  ];
  const ask = asker([...portal, ...added]);
  let parts: CompiledParts = partsOf(await compileRecords(portal));
  let index = openIndex(parts);
  const queries = ["каско на гироцикл", "выплата по осаго", "франшиза каско"];
  for (const record of [undefined, ...added]) {
    const before = { parts, index };
    if (record !== undefined) {
      const [gone] = portal;
      const removed = gone === undefined ? [] : [gone.id];
      parts = withChange(parts, { changed: await compileRecords([record]), removed });
      index = openIndex(parts);
    }
    for (const typed of queries.flatMap(keystrokes)) {
      expect(ask(index, typed)).toEqual(ask(openIndex(parts), typed));
      expect(ask(before.index, typed)).toEqual(ask(openIndex(before.parts), typed));
    }
  }
});

test("letters taken back and typed again change no answer", async () => {
  const ask = asker(portal);
  const parts = partsOf(await compileRecords(portal));
  const index = openIndex(parts);
  const there = keystrokes("выплата по каско");
  for (const typed of [...there, ...there.toReversed(), ...there]) {
    expect(ask(index, typed, tunings[1])).toEqual(ask(openIndex(parts), typed, tunings[1]));
  }
});
