import { expect, test } from "vitest";
import { afterAct, type MaskAct, type Shown, shownShot } from "../../../../extension/capture/shot-state.ts";

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- of a picture its size alone counts here
const picture = { width: 1280, height: 800 } as ImageBitmap;
const field = { x: 100, y: 50, width: 200, height: 30 };
const taken = (boxes: (typeof field)[] | null): Shown =>
  shownShot({ image: "data:,", masks: boxes && { width: 1280, height: 800, boxes } }, picture);
const after = (shot: Shown, ...acts: MaskAct[]): Shown => acts.reduce(afterAct, shot);

test("of a page that nobody can look into all is covered, until the seller uncovers it", () => {
  const blind = taken(null);
  expect(blind).toMatchObject({ blind: true, masks: [{ box: { x: 0, y: 0, width: 1280, height: 800 } }] });
  expect(after(blind, { act: "remove", id: 0 }).masks).toEqual([]);
});

test("masks are drawn, added, moved and taken away, and each keeps its number", () => {
  const drawn = after(
    taken([field]),
    { act: "draw", from: { x: 500, y: 500 }, to: { x: 700, y: 600 } },
    { act: "add" },
  );
  expect(drawn.masks.map(({ id }) => id)).toEqual([0, 1, 2]);
  expect(drawn.chosen).toBe(2);
  const moved = after(drawn, { act: "nudge", id: 1, by: { dx: 1, dy: 0, resize: false } });
  expect(moved.masks[1]?.box).toEqual({ x: 513, y: 500, width: 200, height: 100 });
  expect(after(moved, { act: "remove", id: 1 }).masks.map(({ id }) => id)).toEqual([0, 2]);
});

test("a slip of the hand draws nothing and leaves what is chosen", () => {
  const shot = after(taken([field]), { act: "choose", id: 0 });
  expect(after(shot, { act: "draw", from: { x: 5, y: 5 }, to: { x: 6, y: 6 } })).toEqual(shot);
});
