import { expect, test } from "vitest";
import { splitCitations } from "../../../ui/markdown/split-citations.ts";

test.each([
  [
    "Тариф 4,6 % [1], коэффициент [2].",
    2,
    ["Тариф 4,6 % ", { cites: 1 }, ", коэффициент ", { cites: 2 }, "."],
  ],
  ["п. [3] договора", 2, ["п. [3] договора"]],
  ["[1][2]", 2, [{ cites: 1 }, { cites: 2 }]],
  ["[0] и [x]", 2, ["[0] и [x]"]],
  ["", 2, []],
])("%s", (text, count, pieces) => {
  expect(splitCitations(text, count)).toEqual(pieces);
});
