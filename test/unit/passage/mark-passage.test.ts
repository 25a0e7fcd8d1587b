import { describe, expect, test } from "vitest";
import { cutMarks } from "../../../core/passage/cut-marks.ts";
import { markPassage } from "../../../core/passage/mark-passage.ts";
import { section } from "../server/harness/plant-release.ts";

const record = section({
  id: "rules",
  title: "Правила КАСКО",
  heading: "Молодые водители",
  text: [
    "Водителей допускают с восемнадцати лет.",
    "Для водителей младше 22 лет применяется коэффициент 1,65.",
    "Франшиза обязательна.",
  ].join("\n"),
});

const markedIn = async (wanted: { query?: string; quote?: string }) => {
  const { text } = record;
  const found = await markPassage(record, { query: "", quote: "", ...wanted });
  const marked = (span: { from: number; to: number }): string[] =>
    cutMarks(text, span, found.text).flatMap((piece) => (piece.marked ? [piece.text] : []));
  const line = found.place === null ? null : text.slice(0, found.place).split("\n").length;
  return { marked: marked({ from: 0, to: text.length }), line, found };
};

test("words are marked in whatever form they stand, and the eye lands where most of them are", async () => {
  const { marked, line, found } = await markedIn({ query: "коэффициент водителя" });
  expect(marked).toEqual(["Водителей", "водителей", "коэффициент"]);
  expect(line).toBe(2);
  expect(found.heading.length).toBe(1);
});

test("a mistyped query and one in the other keyboard layout mark the same", async () => {
  expect((await markedIn({ query: "коэфициент" })).marked).toEqual(["коэффициент"]);
  expect((await markedIn({ query: "rj'aabwbtyn" })).marked).toEqual(["коэффициент"]);
});

test("a quoted passage is marked whole; beside a query it only says where to look", async () => {
  const quote = "франшиза обязательна";
  expect(await markedIn({ quote })).toMatchObject({ marked: ["Франшиза обязательна"], line: 3 });
  expect(await markedIn({ query: "водители", quote })).toMatchObject({
    marked: ["Водителей", "водителей"],
    line: 3,
  });
});

test("without either nothing is marked, and what stands nowhere marks nothing", async () => {
  expect(await markedIn({})).toMatchObject({ marked: [], line: null });
  expect(await markedIn({ query: "гироскутер", quote: "совсем другие слова здесь" })).toMatchObject({
    marked: [],
    line: null,
  });
});

const words = (whole: string, marks: readonly (readonly [number, number])[]): string[] =>
  marks.map(([from, to]) => whole.slice(from, to));

describe("what administrators say means the same", () => {
  const synonyms = [{ id: "young", words: ["БКМ", "молодые водители", "повышающий коэффициент"] }];
  const text = [
    "Повышающий коэффициент отменён.",
    "Водителям постарше: коэффициент 1.",
    "Молодых наших водителей это не касается. Молодым. Водителям не платят.",
  ].join("\n");

  test("is marked where the whole phrase stands, its single words are not", async () => {
    const about = { ...record, heading: "Молодые водители", text };
    const found = await markPassage(about, { query: "бкм", quote: "", synonyms });
    expect(words(about.heading, found.heading)).toEqual(["Молодые", "водители"]);
    expect(words(text, found.text)).toEqual(["Повышающий", "коэффициент", "Молодых", "водителей"]);
  });

  test("marks nothing where nobody has said so", async () => {
    expect((await markPassage({ ...record, text }, { query: "бкм", quote: "" })).text).toEqual([]);
  });

  test("a word of the query is marked by itself, whatever phrase it is part of as well", async () => {
    const found = await markPassage({ ...record, text }, { query: "бкм коэффициент", quote: "", synonyms });
    expect(found.text.map(([from, to]) => text.slice(from, to))).toEqual([
      "Повышающий",
      "коэффициент",
      "коэффициент",
      "Молодых",
      "водителей",
    ]);
  });
});
