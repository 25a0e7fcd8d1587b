import { expect, test } from "vitest";
import { emptyUseBook } from "../../../server/learning/count-use.ts";
import { trimTuning } from "../../../server/tuning/trim-tuning.ts";
import type { Taught } from "../../../server/tuning/taught.ts";

test("all members have one table of synonyms, which search reads but once", () => {
  const taught: Taught = { seq: 1, pins: [], synonyms: [{ id: "theft", words: ["угон", "хищение"] }] };
  const given = {
    taught,
    book: emptyUseBook,
    catalogue: { audienceOf: () => null },
    now: new Date("2026-11-20T09:00:00Z"),
  };
  const synonymsOf = (group: string): Taught["synonyms"] =>
    trimTuning(given, { groups: [group], attributes: { groups: [group] } }).synonyms;
  expect(synonymsOf("everyone")).toBe(taught.synonyms);
  expect(synonymsOf("finance")).toBe(taught.synonyms);
});
