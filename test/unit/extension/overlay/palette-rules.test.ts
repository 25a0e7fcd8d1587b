import { expect, test } from "vitest";
import { loadTimeLeft } from "../../../../extension/palette/load-time-left.ts";
import { nearOf } from "../../../../extension/palette/near-of.ts";
import { needsConnection } from "../../../../extension/palette/needs-connection.ts";

test.for([
  [["Главная", "Тарифы", "КАСКО", "Казань"], "Тарифы"],
  [["Тарифы", "Тарифы КАСКО: Казань"], "Тарифы"],
  [["Главная", "Тарифы КАСКО: Казань"], null],
  [["Home", "Rates"], "Rates"],
  [[], null],
] as const)("of the way %j the portal's section is %s", ([breadcrumb, section]) => {
  expect(nearOf({ title: "Тарифы КАСКО: Казань", breadcrumb })).toBe(section);
});

const at = (seconds: number, done: number) => ({ at: seconds * 1000, done });

test("the time left comes from the pace, in steps that nobody watches tick", () => {
  expect(loadTimeLeft(at(0, 0), at(10, 4000), 12_000)).toBe(20);
  expect(loadTimeLeft(at(0, 0), at(10, 3900), 12_000)).toBe(30);
  expect(loadTimeLeft(at(0, 0), at(10, 1000), 12_000)).toBe(120);
  expect(loadTimeLeft(at(5, 7000), at(10, 12_000), 12_480)).toBe(5);
});

test("no time is told before there is a pace, nor where nothing moves", () => {
  const start = { at: 0, done: 100 };
  expect(loadTimeLeft(start, { at: 1000, done: 900 }, 1000)).toBeNull();
  expect(loadTimeLeft(start, { at: 9000, done: 100 }, 1000)).toBeNull();
  expect(loadTimeLeft(start, { at: 9000, done: 101 }, 100_000)).toBeNull();
});

test("clips and files need the portal; pages and answers are read here", () => {
  expect((["page", "answer"] as const).some(needsConnection)).toBe(false);
  expect((["video", "audio", "pdf", "sheet", "document"] as const).every(needsConnection)).toBe(true);
});
