import { expect, test } from "vitest";
import type { HeldLoss, VanishingPart } from "../../../core/contract/crawl-run.ts";
import { readLosses } from "../../../server/console/health/loss-reading.ts";

function part(answer: string, count: number): VanishingPart {
  return {
    path: ["Продукты", "Ипотека"],
    count,
    answer,
    example: "https://portal.example/products/mortgage",
  };
}

function loss(source: string | null, parts: readonly VanishingPart[], of = 8214): HeldLoss {
  return { source, gone: parts.reduce((all, { count }) => all + count, 0), of, parts: [...parts] };
}

test("pages that ask to sign in or are closed speak of a lost sign-in", () => {
  const reading = readLosses([loss("portal", [part("sign-in", 231), part("closed", 167), part("404", 14)])]);
  expect(reading).toEqual({
    gone: 412,
    of: 8214,
    source: "portal",
    counts: "documents",
    look: "sign-in",
    speak: 398,
  });
});

test.each([
  ["404", "gone"],
  ["soft-404", "gone"],
  ["failed", "failing"],
  ["empty", "failing"],
  ["not-admitted", "rules"],
  ["unlinked", "unlinked"],
  ["moved", "unclear"],
] as const)("%s reads as %s", (answer, look) => {
  expect(readLosses([loss("portal", [part(answer, 300)])]).look).toBe(look);
});

test("less than half of all that is lost claims nothing", () => {
  const parts = [part("404", 40), part("failed", 35), part("unlinked", 30)];
  expect(readLosses([loss("portal", parts)])).toMatchObject({ look: "unclear", speak: 0 });
});

test("losses of several sources are counted together, sections only where documents stay", () => {
  const both = [loss("portal", [part("404", 40)], 8000), loss("docs", [part("404", 60)], 3000)];
  expect(readLosses([...both, loss(null, [], 61_204)])).toMatchObject({
    gone: 100,
    of: 11_000,
    source: null,
    counts: "documents",
  });
  expect(readLosses([{ source: null, gone: 18_000, of: 61_204, parts: [] }])).toMatchObject({
    gone: 18_000,
    counts: "sections",
    look: "unclear",
  });
});
