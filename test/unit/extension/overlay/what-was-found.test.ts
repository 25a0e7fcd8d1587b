import { expect, test } from "vitest";
import type { Hit, SearchAnswer } from "../../../../core/contract/search.ts";
import { countPassing } from "../../../../extension/palette/count-passing.ts";
import { movesByWord } from "../../../../extension/palette/moves-by-word.ts";
import { positionOf } from "../../../../extension/palette/position-of.ts";
import { questionOf } from "../../../../extension/palette/question-of.ts";
import type { Found } from "../../../../extension/palette/use-search.ts";

const hit = (record: string): Hit => ({
  record,
  document: record,
  kind: "page",
  title: record,
  titleMarks: [],
  headingMarks: [],
  path: [],
  place: { kind: "heading", value: "" },
  address: `https://portal.example/${record}`,
});
const answer: SearchAnswer = {
  query: "nfhba",
  shown: "тариф",
  correction: { kind: "layout", from: "nfhba", to: "тариф" },
  total: 38,
  counts: { pdf: 7 },
  sections: [],
  regions: [],
  missing: [],
  groups: [
    { document: "a", best: hit("a"), sections: [hit("a#1")] },
    { document: "b", best: hit("b"), sections: [] },
  ],
};
const given = { query: "nfhba", literal: false, filters: {}, near: null, limit: 20 };
const found: Found = { kind: "found", given, answer, serverMayKnowMore: false, later: [] };

const ask = (text: string, literal = false) => questionOf({ text, query: text, literal, found });

test("what is asked is the text in the field; in another layout only if that very text was searched in it", () => {
  expect(ask("nfhba")).toBe("тариф");
  expect(ask("nfhba rfcrj")).toBe("nfhba rfcrj");
  expect(ask("nfhba", true)).toBe("nfhba");
});

function askedOf(text: string, shown: string): string {
  const searched = { ...found, given: { ...given, query: text }, answer: { ...answer, shown } };
  return questionOf({ text, query: text, literal: false, found: searched });
}

test.for([
  ["полис на стажёра, ru?", "полис на стажёра, кг?", "полис на стажёра, ru?"],
  ["тариф rfcrj", "тариф каско", "тариф каско"],
  ["nfhba b rfcrj", "тариф и каско", "тариф и каско"],
  ["nfhba  yf rfcrj", "тариф на каско", "тариф на каско"],
] as const)(
  "a very short word is asked as typed where others were meant as they stand: %s",
  ([text, shown, asked]) => {
    expect(askedOf(text, shown)).toBe(asked);
  },
);

test("what is opened is told by its place among the hits, however they are grouped on screen", () => {
  expect(["a", "a#1", "b", "server"].map((record) => positionOf(record, found))).toEqual([0, 1, 2, -1]);
  expect(positionOf("a", { kind: "none" })).toBe(-1);
});

test("under filters no count is told but one that is known to pass them", () => {
  expect(countPassing(answer, {})).toBe(38);
  expect(countPassing(answer, { kind: "pdf" })).toBe(7);
  expect(countPassing(answer, { kind: "audio" })).toBe(0);
  expect(countPassing(answer, { kind: "pdf", region: "Казань" })).toBeNull();
});

test("on a Mac ⌥ with an arrow moves in the text as long as there is text to move in", () => {
  const mac = { isApple: true, isPreviewed: false, isAtEnd: false };
  expect(movesByWord("preview", mac)).toBe(true);
  expect(movesByWord("preview", { ...mac, isAtEnd: true })).toBe(false);
  expect(movesByWord("preview-back", mac)).toBe(true);
  expect(movesByWord("preview-back", { ...mac, isPreviewed: true })).toBe(false);
  expect(movesByWord("preview", { ...mac, isApple: false })).toBe(false);
});
