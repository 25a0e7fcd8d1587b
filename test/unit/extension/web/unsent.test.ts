import { expect, test } from "vitest";
import { unsentCount } from "../../../../extension/web/unsent.ts";

const nothing = { outbox: 0, files: 0, drafts: [] };

test("a half written question, a reply and a file are lost, a query is not", () => {
  expect(unsentCount(nothing)).toBe(0);
  expect(unsentCount({ ...nothing, drafts: ["palette"] })).toBe(0);
  expect(unsentCount({ ...nothing, drafts: ["ask", "palette", "thread:7"] })).toBe(2);
  expect(unsentCount({ ...nothing, outbox: 1, files: 1 })).toBe(2);
});
