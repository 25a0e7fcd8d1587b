import { expect, test } from "vitest";
import { ofBestPages } from "../../../core/search/best-pages.ts";
import { compileRecords } from "../../../core/search/compile-records.ts";
import { partsOf } from "../../../core/search/compiled-parts.ts";
import { openIndex } from "../../../core/search/search-index.ts";
import { sectionRecord } from "./section-record.ts";

const ids = ["a#1", "a#2", "a#3", "a#4", "b#1", "c#1", "d#1"];
const index = openIndex(partsOf(await compileRecords(ids.map((id) => sectionRecord({ id, title: id })))));

function best(scores: readonly number[], most: number): (string | undefined)[] {
  const sections = Uint32Array.from(ids.keys());
  const found = ofBestPages(index, sections, { most, scores: Float64Array.from(scores) });
  return Array.from(found, (section) => index.heads[section]?.id);
}

test("the sections of the best pages stay in their order", () => {
  expect(best([1, 5, 1, 1, 3, 2, 4], 2)).toEqual(["a#1", "a#2", "a#3", "a#4", "d#1"]);
});

test("sections without a score are of no page, and leave nothing behind for the next", () => {
  expect(best([0, 0, 0, 0, 1, 3, 2], 2)).toEqual(["c#1", "d#1"]);
  expect(best([4, 0, 0, 0, 3, 2, 1], 2)).toEqual(["a#1", "a#2", "a#3", "a#4", "b#1"]);
});
