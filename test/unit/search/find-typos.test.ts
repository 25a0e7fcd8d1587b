import * as fc from "fast-check";
import { expect, test } from "vitest";
import { compileRecords } from "../../../core/search/compile-records.ts";
import { partsOf } from "../../../core/search/compiled-parts.ts";
import { findTypos } from "../../../core/search/find-typos.ts";
import { openIndex } from "../../../core/search/search-index.ts";
import { sectionRecord } from "./section-record.ts";

/** Optimal string alignment distances from `word` to every beginning of `term`, by the book. */
function distances(word: string, term: string): number[] {
  const firstRow = Array.from({ length: word.length + 1 }, (_, column) => column);
  const table = Array.from({ length: term.length + 1 }, (_, row) =>
    firstRow.map((column) => (row === 0 ? column : row)),
  );
  const at = (row: number, column: number): number => table[row]?.[column] ?? 99;
  for (let row = 1; row <= term.length; row += 1) {
    for (let column = 1; column <= word.length; column += 1) {
      const same = term[row - 1] === word[column - 1] ? 0 : 1;
      let least = Math.min(at(row - 1, column) + 1, at(row, column - 1) + 1, at(row - 1, column - 1) + same);
      if (term[row - 1] === word[column - 2] && term[row - 2] === word[column - 1]) {
        least = Math.min(least, at(row - 2, column - 2) + 1);
      }
      const filled = table[row];
      if (filled !== undefined) filled[column] = least;
    }
  }
  return table.map((row) => row[word.length] ?? 99);
}

const word = fc.string({ unit: fc.constantFrom("а", "б", "в"), minLength: 1, maxLength: 7 });

test("finds just the terms within the distance, whole or by a beginning", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(word, { minLength: 1, maxLength: 30 }),
      word,
      fc.record({ most: fc.constantFrom(1, 2), open: fc.boolean() }),
      async (terms, sought, { most, open }) => {
        const index = openIndex(
          partsOf(await compileRecords([sectionRecord({ id: "one", text: terms.join(" ") })])),
        );
        const [part] = index.parts;
        if (part === undefined) throw new Error("an index has a part");
        const expected = terms.toSorted().flatMap((term) => {
          const all = distances(sought, term);
          const distance = open ? Math.min(...all) : (all.at(-1) ?? 99);
          return distance <= most ? [[term, distance]] : [];
        });
        const found = findTypos(part, { word: sought, most, open }).map(({ term, distance }) => [
          part.index.terms[term],
          distance,
        ]);
        expect(found).toEqual(expected);
      },
    ),
    { numRuns: 300 },
  );
});
