import { expect, test } from "vitest";
import { keepNumbers } from "../../../../core/desk/repeats/keep-numbers.ts";

const before = new Map([
  ["a", 1],
  ["b", 1],
  ["c", 1],
  ["d", 2],
]);
const numbers = (...groups: string[][]) => keepNumbers(groups, (member) => before.get(member));

test("a group that grew keeps its number", () => {
  expect(numbers(["a", "b", "c", "x"], ["d", "y"])).toEqual([1, 2]);
});
test("of a group that fell apart the larger part keeps the number, wherever it stands", () => {
  expect(numbers(["c", "x"], ["a", "b"], ["d"])).toEqual([null, 1, 2]);
});
test("two that became one go by the number of the larger", () => {
  expect(numbers(["d", "a", "b", "c"])).toEqual([1]);
});
test("of equals the lower number stays", () => {
  expect(numbers(["a", "d"])).toEqual([1]);
});
test("what is new has none", () => {
  expect(numbers(["x", "y"])).toEqual([null]);
});
