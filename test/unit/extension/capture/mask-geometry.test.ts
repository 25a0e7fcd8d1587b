import { array, assert, boolean, constantFrom, integer, property, record } from "fast-check";
import { expect, test } from "vitest";
import {
  boxBetween,
  boxesOnImage,
  boxInMiddle,
  cut,
  nudged,
  wholeOf,
} from "../../../../extension/capture/mask-geometry.ts";

const view = { width: 1280, height: 720 };
const image = { width: 2560, height: 1440 };
const field = { x: 100, y: 50, width: 200, height: 30 };
const all = { x: 0, y: 0, width: 2560, height: 1440 };

test("a field of the page is covered in the picture, on a fine screen too, a little beyond its edges", () => {
  expect(boxesOnImage({ ...view, boxes: [field] }, image)).toEqual([
    { x: 194, y: 94, width: 412, height: 72 },
  ]);
  expect(boxesOnImage({ ...view, boxes: [field] }, view)).toEqual([{ x: 97, y: 47, width: 206, height: 36 }]);
});

test("what the page does not show is not covered, what it shows half is covered as far as it goes", () => {
  const boxes = [
    { x: 0, y: 900, width: 100, height: 30 },
    { x: -500, y: 10, width: 100, height: 30 },
    { x: 1270, y: 700, width: 300, height: 300 },
  ];
  expect(boxesOnImage({ ...view, boxes }, view)).toEqual([{ x: 1267, y: 697, width: 13, height: 23 }]);
});

test.each([
  ["nothing is known of the page", null, image],
  ["the page has no view", { width: 0, height: 0, boxes: [field] }, image],
  [
    "the picture is of another shape than the page",
    { ...view, boxes: [field] },
    { width: 2560, height: 1300 },
  ],
])("all is covered where %s", (_why, masks, shown) => {
  expect(boxesOnImage(masks, shown)).toEqual([wholeOf(shown)]);
});

test("a page without anything personal is not covered", () => {
  expect(boxesOnImage({ ...view, boxes: [] }, image)).toEqual([]);
});

test("a mask within another one is not told twice, nor are equal ones", () => {
  const inner = { x: 120, y: 55, width: 20, height: 10 };
  expect(boxesOnImage({ ...view, boxes: [inner, field, field, inner] }, view)).toHaveLength(1);
});

const side = integer({ min: -500, max: 3000 });
const anyBox = record({
  x: side,
  y: side,
  width: integer({ min: 1, max: 900 }),
  height: integer({ min: 1, max: 900 }),
});

test("whatever a page says, every pixel of what it named is covered, and nothing lies outside", () => {
  assert(
    property(array(anyBox, { maxLength: 6 }), constantFrom(1, 1.25, 1.5, 2, 3), (boxes, scale) => {
      const shown = { width: Math.round(view.width * scale), height: Math.round(view.height * scale) };
      const masks = boxesOnImage({ ...view, boxes }, shown);
      for (const { x, y, width, height } of boxes) {
        for (const [px, py] of [
          [x, y],
          [x + width, y + height],
          [x + width / 2, y + height / 2],
        ] as const) {
          const at = { x: px * scale, y: py * scale };
          const inPicture = at.x >= 0 && at.y >= 0 && at.x < shown.width && at.y < shown.height;
          const covered = masks.some(
            (mask) =>
              at.x >= mask.x && at.y >= mask.y && at.x <= mask.x + mask.width && at.y <= mask.y + mask.height,
          );
          expect(covered || !inPicture).toBe(true);
        }
      }
      for (const mask of masks) expect(cut(mask, shown)).toEqual(mask);
    }),
  );
});

test("a mask is drawn from any corner to any other; a slip of the hand draws none", () => {
  const box = { x: 10, y: 20, width: 90, height: 60 };
  expect(boxBetween({ x: 10, y: 20 }, { x: 100, y: 80 }, image)).toEqual(box);
  expect(boxBetween({ x: 100, y: 80 }, { x: 10, y: 20 }, image)).toEqual(box);
  expect(boxBetween({ x: 10, y: 20 }, { x: 12, y: 90 }, image)).toBeNull();
  expect(boxBetween({ x: 2500, y: 1400 }, { x: 9000, y: 9000 }, image)).toEqual({
    x: 2500,
    y: 1400,
    width: 60,
    height: 40,
  });
});

test("arrows move a mask and with Shift change its size, never out of the picture", () => {
  const middle = boxInMiddle(image);
  expect(nudged(middle, { dx: 1, dy: 0, resize: false }, image)).toEqual({ ...middle, x: middle.x + 26 });
  expect(nudged(middle, { dx: 0, dy: 1, resize: true }, image)).toEqual({
    ...middle,
    height: middle.height + 26,
  });
  expect(nudged(all, { dx: 1, dy: 1, resize: false }, image)).toEqual(all);
  expect(nudged(all, { dx: 1, dy: 1, resize: true }, image)).toEqual(all);
  assert(
    property(
      array(record({ dx: constantFrom(-1, 0, 1), dy: constantFrom(-1, 0, 1), resize: boolean() }), {
        maxLength: 300,
      }),
      (nudges) => {
        const box = nudges.reduce((before, by) => nudged(before, by, image), middle);
        expect(cut(box, image)).toEqual(box);
        expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(8);
      },
    ),
  );
});
