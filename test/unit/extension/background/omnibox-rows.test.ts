import { isTag, isText, type AnyNode } from "domhandler";
import * as fc from "fast-check";
import { parseDocument } from "htmlparser2";
import { expect, test } from "vitest";
import type { Hit } from "../../../../core/contract/search.ts";
import { omniboxRows, plainText } from "../../../../extension/background/omnibox-rows.ts";

const hit = (given: Partial<Hit> = {}): Hit => ({
  record: "kazan",
  document: "tariffs",
  kind: "page",
  title: "Тарифы КАСКО",
  titleMarks: [[0, 6]],
  headingMarks: [],
  path: ["Продукты", "КАСКО"],
  place: { kind: "heading", value: "kazan" },
  address: "https://portal.example/kasko",
  ...given,
});

test("a row says title, heading, place and path, the matched words marked", () => {
  const [row] = omniboxRows(
    [hit({ heading: "Казань", headingMarks: [[0, 6]], kind: "pdf", place: { kind: "page", value: 12 } })],
    "ru",
    "xml",
  );
  expect(row?.content).toBe("https://portal.example/kasko#page=12");
  expect(row?.description).toBe(
    "<match>Тарифы</match> КАСКО — <match>Казань</match> — <dim>PDF · стр. 12</dim> — <dim>Продукты › КАСКО</dim>",
  );
});

test("Firefox, which shows descriptions as they are, gets no markup", () => {
  const [row] = omniboxRows([hit({ title: "Риски & <лимиты>" })], "ru", "none");
  expect(row?.description).toBe("Риски & <лимиты> — Продукты › КАСКО");
});

test("rows have addresses of their own, and lead nowhere but to web pages", () => {
  const rows = omniboxRows(
    [hit(), hit({ record: "other" }), hit({ record: "odd", address: "javascript:alert(1)" })],
    "ru",
    "xml",
  );
  expect(rows.map(({ hit: { record } }) => record)).toEqual(["kazan"]);
});

function textOf(nodes: readonly AnyNode[]): string {
  return nodes.map((node) => (isText(node) ? node.data : isTag(node) ? textOf(node.children) : "")).join("");
}

// Marks never part the halves of a character: they stand around words.
const titles = fc
  .string({ unit: "binary", minLength: 1 })
  .map((title) => title.replaceAll(/\p{Emoji}|[\u{10000}-\u{10ffff}]/gu, "Ж"));

test("whatever a title holds, its row is well-formed and says just that", () => {
  fc.assert(
    fc.property(titles, fc.nat(), fc.nat(), (title, one, other) => {
      const from = Math.min(one, other) % title.length;
      const to = Math.min(title.length, from + 1 + (Math.max(one, other) % 5));
      const [row] = omniboxRows([hit({ title, titleMarks: [[from, to]], path: [] })], "ru", "xml");
      const description = row?.description ?? "";
      expect(description).not.toMatch(/\p{Cc}|\p{Surrogate}/u);
      expect(description.replaceAll(/<\/?(?:match|dim)>|&(?:amp|lt|gt|quot|apos);/g, "")).not.toMatch(
        /[<>&]/,
      );
      const said = textOf(parseDocument(description, { xmlMode: true }).children);
      expect(said.replaceAll(/\s+/g, " ")).toBe(plainText(title, "none"));
    }),
    { numRuns: 300 },
  );
});
