import { expect, test } from "vitest";
import type { OpenPlace } from "../../../../extension/platform/protocol.ts";
import { tabAddress } from "../../../../extension/web/tab-address.ts";

const page: OpenPlace = {
  record: "r1",
  title: "Тарифы КАСКО",
  address: "https://portal.example/kasko",
  kind: "page",
  place: { kind: "heading", value: "young" },
  where: "same-tab",
};
const readable = (place: OpenPlace): string | null => {
  const address = tabAddress(place);
  return address && decodeURIComponent(address);
};

test("a page opens at its heading with the passage highlighted", () => {
  expect(readable({ ...page, quote: "применяется коэффициент 1,65" })).toBe(
    "https://portal.example/kasko#young:~:text=применяется коэффициент 1,65",
  );
});

test("a PDF opens at its page, a clip at its second", () => {
  expect(readable({ ...page, kind: "pdf", place: { kind: "page", value: 12 } })).toBe(
    "https://portal.example/kasko#page=12",
  );
  expect(readable({ ...page, kind: "video", place: { kind: "second", value: 75 } })).toBe(
    "https://portal.example/kasko#t=75",
  );
});

test("what a browser would only download opens as our text, with the words or the passage marked", () => {
  const sheet: OpenPlace = { ...page, kind: "sheet", place: { kind: "sheet", value: "Казань" } };
  expect(readable({ ...sheet, query: "каско", quote: "Казань 4,6" })).toBe("/view/r1?q=каско#place");
  expect(readable({ ...sheet, quote: "Казань" })).toBe("/view/r1?quote=Казань#place");
});

test("nothing but web addresses is opened", () => {
  expect(tabAddress({ ...page, address: "javascript:alert(1)" })).toBeNull();
});
