import { expect, test } from "vitest";
import type { Place } from "../../../core/contract/record.ts";
import { sectionAt } from "../../../core/passage/section-at.ts";

const address = "https://portal.example/kasko";
const at = (fragment: string, ...places: Place[]): Place | undefined =>
  sectionAt(
    places.map((place) => ({ place })),
    address + fragment,
  )?.place;

const intro: Place = { kind: "heading", value: "" };
const tariffs: Place = { kind: "heading", value: "тарифы" };

test("a fragment leads to its heading, written plainly or coded, with what a browser was to highlight", () => {
  expect(at("#тарифы", intro, tariffs)).toBe(tariffs);
  expect(at(`#${encodeURIComponent("тарифы")}:~:text=4,2`, intro, tariffs)).toBe(tariffs);
});

test("without one that is known it is the first section", () => {
  for (const fragment of ["", "#", "#gone", "#%E0%A4%A"]) expect(at(fragment, intro, tariffs)).toBe(intro);
  expect(at("#тарифы")).toBeUndefined();
});

test("a page and a second lead to what begins at or before them", () => {
  const pages: Place[] = [1, 4, 9].map((value) => ({ kind: "page", value }));
  expect([1, 5, 12].map((page) => at(`#page=${page}`, ...pages))).toEqual(pages);
  const seconds: Place[] = [0, 62.5].map((value) => ({ kind: "second", value }));
  expect([61, 63].map((second) => at(`#t=${second}`, ...seconds))).toEqual(seconds);
});
