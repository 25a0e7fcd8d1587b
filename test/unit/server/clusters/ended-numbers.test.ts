import { expect, test } from "vitest";
import { endedNumbers } from "../../../../server/clusters/ended-numbers.ts";

const was = new Map([
  ["r1", 1],
  ["r2", 1],
  ["r3", 2],
  ["r4", 2],
]);
const before = new Set(was.keys());
const ended = (now: [string, number | null][], all: number[] = []) =>
  endedNumbers({ before, was, now: new Map(now), all });

test("a number that a group still has goes on", () => {
  expect(
    ended([
      ["r1", 1],
      ["r3", 2],
    ]),
  ).toEqual([]);
});
test("of two that became one the other ends where most of its questions are", () => {
  expect(
    ended([
      ["r1", 1],
      ["r2", 1],
      ["r3", 1],
      ["r4", 1],
    ]),
  ).toEqual([{ number: 2, into: 1 }]);
});
test("one whose questions are in no group ends in none", () => {
  expect(
    ended([
      ["r1", 1],
      ["r2", 1],
    ]),
  ).toEqual([{ number: 2, into: null }]);
});
test("one without any question ends too", () => {
  expect(
    ended(
      [
        ["r1", 1],
        ["r3", 2],
      ],
      [1, 2, 7],
    ),
  ).toEqual([{ number: 7, into: null }]);
});
