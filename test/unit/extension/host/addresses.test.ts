import { expect, test } from "vitest";
import { mayHoldScript } from "../../../../extension/background/may-hold-script.ts";
import { placeAddress, samePage } from "../../../../core/passage/place-address.ts";
import { serverOrigin } from "../../../../core/contract/server-origin.ts";
import { stricterIndex } from "../../../../extension/host/stricter-index.ts";

test.each([
  ["ask.example.com", "https://ask.example.com"],
  ["  https://ask.example.com/desk?x=1 ", "https://ask.example.com"],
  ["127.0.0.1:4000", "http://127.0.0.1:4000"],
  ["localhost:4000/", "http://localhost:4000"],
  ["http://ask.local:8080", "http://ask.local:8080"],
  ["пример.рф", "https://xn--e1afmkfd.xn--p1ai"],
  ["", null],
  ["ask me", null],
  ["ftp://ask.example.com", null],
  ["javascript:alert(1)", null],
])("someone who types «%s» means %s", (typed, origin) => {
  expect(serverOrigin(typed)).toBe(origin);
});

test.each([
  [
    "https://p.example/a",
    { kind: "heading", value: "ставки" },
    "https://p.example/a#%D1%81%D1%82%D0%B0%D0%B2%D0%BA%D0%B8",
  ],
  ["https://p.example/a#old", { kind: "heading", value: "" }, "https://p.example/a#old"],
  ["https://p.example/a.pdf", { kind: "page", value: 3 }, "https://p.example/a.pdf#page=3"],
  ["https://p.example/v", { kind: "second", value: 195.4 }, "https://p.example/v#t=195"],
  ["javascript:alert(1)", { kind: "heading", value: "" }, null],
  ["file:///etc/passwd", { kind: "heading", value: "" }, null],
] as const)("%s at %o is opened as %s", (address, place, opened) => {
  expect(placeAddress(address, place)).toBe(opened);
});

test("two places of one page are the same page", () => {
  expect(samePage("https://p.example/a#x", "https://p.example/a#y")).toBe(true);
  expect(samePage("https://p.example/a?b=1", "https://p.example/a")).toBe(false);
});

test.each([
  ["https://portal.example/a", true],
  ["https://portal.example/rules.pdf", false],
  ["chrome://newtab/", false],
  ["about:blank", false],
  ["chrome-extension://abc/options.html", false],
  [undefined, false],
])("in %s a script may run: %s", (address, may) => {
  expect(mayHoldScript(address)).toBe(may);
});

test("of server and policy the stricter holds", () => {
  expect(stricterIndex("full", "titles")).toBe("titles");
  expect(stricterIndex("off", "full")).toBe("off");
  expect(stricterIndex("titles", null)).toBe("titles");
});
