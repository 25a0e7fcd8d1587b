import { parseHTML } from "linkedom";
import { render, type JSX } from "preact";
import { afterAll, expect, test, vi } from "vitest";
import type { Hit } from "../../../core/contract/search.ts";
import { HitRow, SectionRow } from "../../../ui/hit-row.tsx";

const { document } = parseHTML("<html><body></body></html>");
vi.stubGlobal("document", document);
afterAll(() => vi.unstubAllGlobals());

const hit: Hit = {
  record: "kasko2024#young",
  document: "kasko2024",
  kind: "page",
  title: "Тарифы КАСКО 2024",
  titleMarks: [],
  heading: "Молодые водители",
  headingMarks: [],
  path: ["Архив"],
  place: { kind: "heading", value: "young" },
  address: "https://portal.example/archive/kasko-2024#young",
};
const earlier: Hit = { ...hit, newer: "kasko2026" };
const now = Date.parse("2026-11-20T09:00:00Z");

function drawn(row: JSX.Element): string {
  const root = document.createElement("div");
  render(row, root);
  return root.textContent ?? "";
}

test("an earlier edition says so beside its title, in both languages", () => {
  expect(drawn(<HitRow hit={earlier} language="ru" now={now} />)).toContain(
    "Тарифы КАСКО 2024прежняя редакция",
  );
  expect(drawn(<HitRow hit={earlier} language="en" now={now} />)).toContain(
    "Тарифы КАСКО 2024earlier edition",
  );
});

test("one folded beneath its newest is named by its own title, since the headings are the same", () => {
  expect(drawn(<SectionRow hit={earlier} language="ru" />)).toBe(
    "Тарифы КАСКО 2024 › Молодые водителипрежняя редакция",
  );
});

test("what does not hold today says so in words, with the day", () => {
  const over: Hit = { ...hit, holds: "no-longer", validTo: "2025-12-31" };
  expect(drawn(<HitRow hit={over} language="ru" now={now} />)).toContain("действовало до 31.12.2025");
  expect(drawn(<HitRow hit={over} language="en" now={now} />)).toContain("was valid until 31 Dec 2025");
  const coming: Hit = { ...hit, holds: "not-yet", validFrom: "2027-01-01" };
  expect(drawn(<HitRow hit={coming} language="ru" now={now} />)).toContain("действует с 01.01.2027");
  expect(drawn(<SectionRow hit={over} language="ru" />)).toContain("действовало до 31.12.2025");
});

test("one that many asked for says so", () => {
  const often: Hit = { ...hit, pinned: { until: null, badge: "asked-often" } };
  expect(drawn(<HitRow hit={often} language="ru" now={now} />)).toContain("часто спрашивают");
  expect(drawn(<HitRow hit={often} language="en" now={now} />)).toContain("asked often");
});

test("all else says nothing of editions, and a section is named by its heading", () => {
  expect(drawn(<HitRow hit={hit} language="ru" now={now} />)).not.toContain("редакция");
  expect(drawn(<SectionRow hit={hit} language="ru" />)).toBe("Молодые водители");
});
