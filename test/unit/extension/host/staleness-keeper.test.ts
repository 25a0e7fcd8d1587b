import { beforeEach, expect, test } from "vitest";
import { createStalenessKeeper, type StalenessKeeper } from "../../../../extension/host/staleness-keeper.ts";

const evening = "2026-11-24T20:10:00Z";
let keepsCopy: boolean;
let ofCopy: string | null;
let changes: number;
let keeper: StalenessKeeper;

beforeEach(() => {
  [keepsCopy, ofCopy, changes] = [true, null, 0];
  keeper = createStalenessKeeper({
    keepsCopy: () => keepsCopy,
    ofCopy: () => ofCopy,
    changed: () => (changes += 1),
  });
});

test("where a copy is kept its sync tells it", () => {
  ofCopy = evening;
  expect(keeper.since()).toBe(evening);
  keeper.searched(null);
  expect(keeper.since()).toBe(evening);
});

test("where none is kept the last answer of the server does, whatever copy there was before", () => {
  [keepsCopy, ofCopy] = [false, "2026-11-20T08:00:00Z"];
  expect(keeper.since()).toBeNull();
  keeper.searched(evening);
  expect(keeper.since()).toBe(evening);
  keeper.searched(null);
  expect(keeper.since()).toBeNull();
});

test("frames are told when it changes, not with every answer", () => {
  keepsCopy = false;
  for (const told of [null, evening, evening, null]) keeper.searched(told);
  expect(changes).toBe(2);
});

test("the next person is told nothing of what the last one's server said", () => {
  keepsCopy = false;
  keeper.searched(evening);
  keeper.forget();
  expect(keeper.since()).toBeNull();
});
