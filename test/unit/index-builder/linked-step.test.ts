import { expect, test } from "vitest";
import { linkedStep } from "../../../index-builder/release/linked-step.ts";

test.for([
  [0, 0],
  [1, 0],
  [2, 1],
  [3, 1],
  [4, 2],
  [7, 2],
  [8, 3],
  [15, 3],
  [16, 4],
  [5000, 4],
])("linked from %i of many pages is step %i", ([from = 0, step]) => {
  expect(linkedStep(from, 100_000)).toBe(step);
});

test.for([
  ["in the menu of all pages", 100, 100, 1],
  ["just above the part that makes a menu", 31, 100, 1],
  ["just below it", 30, 100, 4],
  ["in a menu, though hardly ever", 1, 3, 0],
  ["on most pages of a portal too small to have told its menu by", 16, 19, 4],
  ["on most pages of the smallest that is large enough", 16, 20, 1],
] as const)("%s: %i of %i pages is step %i", ([, from, leading, step]) => {
  expect(linkedStep(from, leading)).toBe(step);
});
