import { expect, test } from "vitest";
import { markNumber } from "../../../index-builder/extract/mark-number.ts";
import type { PageContent } from "../../../index-builder/extract/page-content.ts";
import { outlineOf } from "../../../index-builder/release/outline.ts";
import { findRecurring } from "../../../index-builder/release/recurring.ts";

const page = (name: string, root: PageContent["root"], ...lines: readonly string[]): PageContent => ({
  kind: "page",
  root,
  titles: { selected: "", h1: name, tag: `${name} — Росток` },
  crumbs: [],
  blocks: lines.map((text) => ({ kind: "text", text, mark: markNumber(text), linked: text.startsWith("→") })),
});
const many = (count: number, root: PageContent["root"], ...lines: readonly string[]) =>
  Array.from({ length: count }, (_, i) => page(`Страница ${i}`, root, ...lines, `своё ${i}`));
const line = (said: string) => ({ mark: markNumber(said), linked: said.startsWith("→") });

test("without a main part, what stands on a fifth of the pages is frame, and a link on three is a menu", () => {
  const pages = [...many(50, "body", "Телефон поддержки 4455"), ...many(3, "body", "→ Клиники")];
  const recurring = findRecurring(pages.map(outlineOf));
  const [any] = pages;
  if (!any) throw new Error("no page");
  expect(recurring.isFrame(any, line("Телефон поддержки 4455"))).toBe(true);
  expect(recurring.isFrame(any, line("→ Клиники"))).toBe(true);
  expect(recurring.isFrame(any, line("своё 1"))).toBe(false);
});

test("in a main part a sentence said on most pages stays on one of them, so that it can be found", () => {
  const pages = [
    ...many(40, "chosen", "Скидки согласует руководитель."),
    ...many(10, "chosen", "Только здесь десять раз."),
  ];
  const recurring = findRecurring(pages.map(outlineOf));
  const kept = pages.filter((one) => !recurring.isFrame(one, line("Скидки согласует руководитель.")));
  expect(kept.slice(0, 1)).toEqual([pages[0]]);
  expect(kept.filter((one) => one.blocks.some((block) => block.text.startsWith("Скидки")))).toHaveLength(1);
  expect(pages.some((one) => recurring.isFrame(one, line("Только здесь десять раз.")))).toBe(false);
});

test("the site's name leaves titles at either end; a title that happens to have a dash keeps it", () => {
  const recurring = findRecurring(many(6, "chosen").map(outlineOf));
  expect(recurring.withoutSite("КАСКО — Росток")).toBe("КАСКО");
  expect(recurring.withoutSite("Росток | КАСКО")).toBe("КАСКО");
  expect(recurring.withoutSite("КАСКО — тарифы — Росток")).toBe("КАСКО — тарифы");
  expect(recurring.withoutSite("КАСКО — тарифы")).toBe("КАСКО — тарифы");
  expect(recurring.withoutSite("Росток")).toBe("");
});
