import { describe, expect, test } from "vitest";
import { cleanParam, readCleanParams } from "../../../index-builder/fetch/clean-param.ts";

const clean = (robots: string, place: string) =>
  cleanParam(readCleanParams(robots), `https://portal.example${place}`).replace("https://portal.example", "");

describe.each<[string, string, string, string]>([
  ["one parameter, everywhere", "Clean-param: sid", "/a?sid=1&id=7", "/a?id=7"],
  ["several", "Clean-param: sid&ref /", "/a?ref=x&id=7&sid=1", "/a?id=7"],
  ["nothing left of the query", "Clean-param: sid", "/a?sid=1", "/a"],
  ["a parameter without value", "Clean-param: sid", "/a?sid&id=7", "/a?id=7"],
  ["only names that are the same whole", "Clean-param: sid", "/a?sid2=1&mysid=2", "/a?sid2=1&mysid=2"],
  ["capitals count", "Clean-param: sid", "/a?SID=1", "/a?SID=1"],
  [
    "only where the path begins so",
    "Clean-param: s /forum/",
    "/forum/show.php?s=1&t=8",
    "/forum/show.php?t=8",
  ],
  ["and not elsewhere", "Clean-param: s /forum/", "/shop?s=1", "/shop?s=1"],
  ["a star in the path", "Clean-param: s /*/print.", "/a/b/print.php?s=1", "/a/b/print.php"],
  ["a star that finds nothing", "Clean-param: s /*/print.", "/print.php?s=1", "/print.php?s=1"],
  ["two rules that fit add up", "Clean-param: a /x\nClean-param: b /", "/x?a=1&b=2&c=3", "/x?c=3"],
  ["wherever it stands", "User-agent: other\nDisallow: /\nclean-PARAM :  s", "/a?s=1", "/a"],
  ["a comment behind it", "Clean-param: s # session", "/a?s=1", "/a"],
  ["an address without a query", "Clean-param: s", "/a", "/a"],
  ["escaped names", "Clean-param: arr[]", "/a?arr%5B%5D=1&b=2", "/a?b=2"],
  ["what stays keeps its spelling", "Clean-param: s", "/a?q=%EA%E0&s=1&x=+y", "/a?q=%EA%E0&x=+y"],
  ["a fragment stays", "Clean-param: s", "/a?s=1#top", "/a#top"],
  ["an empty rule", "Clean-param:", "/a?s=1", "/a?s=1"],
  ["a rule beyond Yandex' 500 characters", `Clean-param: s&${"x".repeat(500)}`, "/a?s=1", "/a?s=1"],
])("%s", (_why, ...[robots, place, expected]) => {
  test(`${place} → ${expected}`, () => expect(clean(robots, place)).toBe(expected));
  test("a second time changes nothing", () => expect(clean(robots, expected)).toBe(expected));
});

test("a path of stars costs no more than any other", () => {
  const rules = readCleanParams(`Clean-param: s /${"*a".repeat(200)}`);
  const startedAt = performance.now();
  for (let turn = 0; turn < 1_000; turn += 1)
    cleanParam(rules, `https://portal.example/${"a".repeat(900)}b?s=1`);
  expect(performance.now() - startedAt).toBeLessThan(2_000);
});
