import { expect, test } from "vitest";
import { withoutRecent, withRecent } from "../../../../extension/host/recent.ts";

test("the newest query stands first, and none stands there twice", () => {
  expect(withRecent(["кбм", "каско казань"], " Каско  Казань ")).toEqual(["Каско Казань", "кбм"]);
  expect(withRecent([], "   ")).toEqual([]);
});

test("a query that goes on typing the newest stands in its place; one that takes letters back does not", () => {
  expect(withRecent(["тариф", "кбм"], "тариф каско")).toEqual(["тариф каско", "кбм"]);
  expect(withRecent(["тариф каско", "кбм"], "тариф")).toEqual(["тариф", "тариф каско", "кбм"]);
  expect(withRecent(["кбм", "тариф"], "тариф каско")).toEqual(["тариф каско", "кбм", "тариф"]);
});

test("eight are kept, none without an end", () => {
  const many = Array.from({ length: 12 }, (_, at) => `полис ${at}а`).reduce(withRecent, [] as string[]);
  expect(many).toHaveLength(8);
  expect(many[0]).toBe("полис 11а");
  expect(withRecent([], "т".repeat(10_000))[0]).toHaveLength(200);
});

test("one can be forgotten, however it was written", () => {
  expect(withoutRecent(["кбм", "Каско Казань"], "каско казань")).toEqual(["кбм"]);
});
