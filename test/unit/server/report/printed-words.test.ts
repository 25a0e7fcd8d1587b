import { expect, test } from "vitest";
import { fontRuns } from "../../../../server/report/print/font-runs.ts";
import { plainFont } from "../../../../server/report/print/plain-font.ts";
import { readFonts } from "../../../../server/report/print/read-fonts.ts";

test("a text is drawn by the fonts that have its letters; what none has becomes a question mark", () => {
  expect(fontRuns("КБМ 1,17 и żółw 漢")).toEqual([
    { alphabet: "cyrillic", text: "КБМ" },
    { alphabet: "latin", text: " 1,17 " },
    { alphabet: "cyrillic", text: "и" },
    { alphabet: "latin", text: " " },
    { alphabet: "latin-ext", text: "ż" },
    { alphabet: "latin", text: "ó" },
    { alphabet: "latin-ext", text: "ł" },
    { alphabet: "latin", text: "w ?" },
  ]);
});

test("a web font is unpacked into plain TrueType, and what is none is refused by name", async () => {
  for (const font of (await readFonts()).values()) {
    const count = font.readUInt16BE(4);
    const tags = Array.from({ length: count }, (_, at) =>
      font.toString("latin1", 12 + at * 16, 16 + at * 16),
    );
    expect(tags).toEqual(expect.arrayContaining(["cmap", "glyf", "head", "hmtx", "loca", "maxp"]));
    expect(tags).toEqual(tags.toSorted());
  }
  expect(() => plainFont(Buffer.from("no font at all, only words"))).toThrow("no WOFF2 font");
});
