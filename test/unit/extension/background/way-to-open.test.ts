import { expect, test } from "vitest";
import { wayToOpen } from "../../../../extension/platform/way-to-open.ts";

test.each([
  ["page", { kind: "heading", value: "kazan" }, "page"],
  ["answer", { kind: "heading", value: "" }, "our-text"],
  ["text", { kind: "heading", value: "" }, "page"],
  ["pdf", { kind: "page", value: 12 }, "beside"],
  ["document", { kind: "heading", value: "" }, "our-text"],
  ["sheet", { kind: "sheet", value: "ПФО" }, "our-text"],
  ["slides", { kind: "page", value: 3 }, "our-text"],
  ["video", { kind: "second", value: 195 }, "clip"],
  ["audio", { kind: "second", value: 0 }, "clip"],
  // A lesson's page says something beside its clip, too.
  ["video", { kind: "heading", value: "rules" }, "page"],
] as const)("a %s at %o is opened as %s", (kind, place, way) => {
  expect(wayToOpen({ kind, place })).toBe(way);
});
