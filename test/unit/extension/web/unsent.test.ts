import { expect, test } from "vitest";
import { unsentCount } from "../../../../extension/web/unsent.ts";

const nothing = { outbox: 0, files: 0, drafts: [], onDisk: false };

test("in a page's memory a half written question, a reply and a file are lost by leaving, a query is not", () => {
  expect(unsentCount(nothing)).toBe(0);
  expect(unsentCount({ ...nothing, drafts: [["palette", { text: "каско" }]] })).toBe(0);
  expect(
    unsentCount({
      ...nothing,
      drafts: [
        ["ask", { text: "Какой" }],
        ["thread:7", { text: "И ещё" }],
      ],
    }),
  ).toBe(2);
  expect(unsentCount({ ...nothing, outbox: 1, files: 1 })).toBe(2);
});

test("on an own device only what is on its way waits for the page", () => {
  const kept = { ...nothing, onDisk: true, drafts: [["ask", { text: "Какой" }]] as const, files: 1 };
  expect(unsentCount(kept)).toBe(0);
  expect(unsentCount({ ...kept, outbox: 1 })).toBe(1);
});
