import { expect, test } from "vitest";
import { cleanParam, readCleanParams } from "../../../index-builder/fetch/clean-param.ts";
import { normaliseAddress } from "../../../index-builder/address/normalise-address.ts";

const page = "https://portal.example/docs/index.html";

test.each([
  ["a fragment is no other page", "https://portal.example/a#b", "https://portal.example/a"],
  ["the default port says nothing", "https://portal.example:443/a", "https://portal.example/a"],
  ["another port is another portal", "https://portal.example:8443/a", "https://portal.example:8443/a"],
  ["a relative link", "../kasko/?b=2&a=1", "https://portal.example/kasko/?a=1&b=2"],
  ["session ids in the query", "/a?PHPSESSID=0af&id=7", "https://portal.example/a?id=7"],
  ["session ids in the path", "/a;jsessionid=0AF1?id=7", "https://portal.example/a?id=7"],
  ["click tracking", "/a?utm_source=mail&utm_campaign=x&yclid=1", "https://portal.example/a"],
  ["print views", "/a?print=1", "https://portal.example/a"],
  ["print views by value", "/a?view=print&id=7", "https://portal.example/a?id=7"],
  ["a view that is not printing stays", "/a?view=table", "https://portal.example/a?view=table"],
  ["names from the configuration", "/a?from_menu=3&tab_x=1", "https://portal.example/a"],
  ["an index page stays: the canonical link decides", "/docs/index.html", page],
  ["hosts have no capitals", "HTTPS://PORTAL.example/A", "https://portal.example/A"],
  ["escapes have one spelling", "/%7euser/%d0%b0", "https://portal.example/~user/%D0%B0"],
  ["Cyrillic paths", "/каско", "https://portal.example/%D0%BA%D0%B0%D1%81%D0%BA%D0%BE"],
  ["a query in another charset survives", "/find?q=%EA%E0%F1", "https://portal.example/find?q=%EA%E0%F1"],
  ["values that repeat keep their order", "/a?b=2&a=9&b=1", "https://portal.example/a?a=9&b=2&b=1"],
])("%s", (_why, href, expected) => {
  expect(normaliseAddress(href, page, ["from_menu", "tab_*"])).toBe(expected);
});

test.each([
  "mailto:a@b.example",
  "javascript:void(0)",
  "ftp://portal.example/",
  "https://u:p@portal.example/",
  "http://",
])("%s is no address of a page", (href) => expect(normaliseAddress(href, page, [])).toBeNull());

test("what Clean-param names goes last, from the spelling that everything else has had its turn at", () => {
  const rules = readCleanParams("Clean-param: sid&from /docs");
  const junk = { names: ["tab"], clean: (address: string) => cleanParam(rules, address) };
  expect(normaliseAddress("kasko?tab=2&sid=1&id=7&from=menu#x", page, junk)).toBe(
    "https://portal.example/docs/kasko?id=7",
  );
  expect(normaliseAddress("/news?sid=1&tab=2", page, junk)).toBe("https://portal.example/news?sid=1");
});

test("an address that is in order stays as it is", () => {
  const once = normaliseAddress("/a/b?c=%7e&b=1&utm_x=2#z", page, []);
  expect(normaliseAddress(once ?? "", undefined, [])).toBe(once);
});
