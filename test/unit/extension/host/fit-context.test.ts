import { expect, test } from "vitest";
import { RequestContext } from "../../../../core/contract/context.ts";
import { fitContext } from "../../../../extension/outbox/fit-context.ts";

test("whatever a page calls itself, the question still leaves", () => {
  const long = "ё".repeat(30_000);
  const fitted = fitContext({
    page: { address: long, title: long, breadcrumb: Array.from({ length: 60 }, () => long), heading: long },
    selection: long,
    trail: Array.from(
      { length: 90 },
      () => ({ kind: "query", at: "2026-11-23T12:00:00Z", query: long, hits: 1 }) as const,
    ),
    site: long,
  });
  expect(RequestContext.safeParse(fitted).success).toBe(true);
});

test("what was left out stays out", () => {
  expect(fitContext({})).toEqual({});
  expect(fitContext({ site: "bank.example" })).toEqual({ site: "bank.example" });
});
