import { array, assert as holds, constantFrom, property, string } from "fast-check";
import { expect, test } from "vitest";
import { markNumber } from "../../../index-builder/extract/mark-number.ts";
import { cutSections } from "../../../index-builder/sections/cut-sections.ts";
import { longestSection, splitText } from "../../../index-builder/sections/split-text.ts";
import type { Block } from "../../../index-builder/extract/page-content.ts";

const heading = (level: number, text: string): Block => ({ kind: "heading", level, text, anchor: "" });
const text = (said: string): Block => ({ kind: "text", text: said, mark: markNumber(said), linked: false });

test("what stands before the first heading belongs to the title", () => {
  const sections = cutSections(
    [heading(1, "КАСКО"), text("Кратко"), heading(2, "Тариф"), text("3,9")],
    "КАСКО",
  );
  expect(sections.map(({ heading: name, text: said }) => [name, said])).toEqual([
    [undefined, "Кратко"],
    ["Тариф", "3,9"],
  ]);
});

test("a heading with nothing under it is said in the next section", () => {
  const sections = cutSections([heading(2, "Документы"), heading(3, "Паспорт"), text("Копия")], "КАСКО");
  expect(sections).toEqual([
    { place: { kind: "heading", value: "" }, heading: "Паспорт", text: "Документы\nКопия" },
  ]);
});

const letters = (parts: readonly string[]) => parts.join("").replaceAll(/\s/g, "");
const word = string({ unit: constantFrom("а", "б", "в", ".", " "), minLength: 1, maxLength: 400 });

test("no piece is too long and no letter is lost, whatever the paragraphs", () => {
  holds(
    property(array(word, { maxLength: 30 }), (paragraphs) => {
      const pieces = splitText(paragraphs.map((one) => one.repeat(9)));
      expect(pieces.every((piece) => piece.length <= longestSection)).toBe(true);
      expect(letters(pieces)).toBe(letters(paragraphs.map((one) => one.repeat(9))));
    }),
  );
});
