import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { z } from "zod";

const fixtures = join(import.meta.dirname, "../fixtures");

const Passage = z.looseObject({ text: z.string() });
const Page = z.object({ sections: z.array(Passage) });
const Part = z.looseObject({ heading: z.string().optional(), paragraphs: z.array(z.string()) });
const File = z.object({
  type: z.string().nullable(),
  read: z
    .discriminatedUnion("kind", [
      z.looseObject({ kind: z.literal("read"), content: z.looseObject({ parts: z.array(Part) }) }),
      z.looseObject({ kind: z.literal("unread"), why: z.string() }),
    ])
    .nullable(),
});

/** says: how many sections must come out of it; refused: why none can. */
type Golden = { readonly name: string; readonly kind: string } & (
  | { readonly says: number }
  | { readonly refused: string }
);

const folders = (of: "pages" | "files"): string[] =>
  readdirSync(join(fixtures, of), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

const expected = (folder: string): unknown =>
  JSON.parse(readFileSync(join(fixtures, folder, "expected.json"), "utf8"));

function goldenPage(name: string): Golden {
  const { sections } = Page.parse(expected(`pages/${name}`));
  return { name, kind: "page", says: sections.filter(({ text }) => text !== "").length };
}

function goldenFile(name: string): Golden {
  const { type, read } = File.parse(expected(`files/${name}`));
  const kind = type ?? "nothing";
  if (read?.kind !== "read") return { name, kind, refused: read?.why ?? "no document" };
  const { parts } = read.content;
  return parts.length === 0 ? { name, kind, refused: "no text" } : { name, kind, says: parts.length };
}

const goldens = [...folders("pages").map(goldenPage), ...folders("files").map(goldenFile)];
const saying = goldens.filter((one) => "says" in one);

describe("golden folders: real-looking inputs with the sections that must come out", () => {
  test("at least sixty say what must come out, in at least one section each", () => {
    expect(saying.length).toBeGreaterThanOrEqual(60);
    expect(saying.filter(({ says }) => says === 0).map(({ name }) => name)).toEqual([]);
  });

  test.each([
    ["page", 20],
    ["pdf", 8],
    ["docx", 6],
    ["xlsx", 5],
    ["pptx", 3],
    ["csv", 3],
    ["text", 2],
    ["markdown", 1],
    ["subtitles", 2],
  ])("of the kind %s at least %i", (kind, least) => {
    const names = saying.filter((one) => one.kind === kind).map(({ name }) => name);
    expect(names.length).toBeGreaterThanOrEqual(least);
  });

  test("the rest say why nothing can come out, each for a reason that is told to people", () => {
    const reasons = new Set(goldens.flatMap((one) => ("refused" in one ? one.refused : [])));
    expect([...reasons].toSorted()).toEqual(
      ["damaged", "empty", "encrypted", "no document", "no text", "old-format"].toSorted(),
    );
  });

  test("each has its input and what it was sent with", () => {
    const bare = [
      ...folders("pages").filter((name) => !existsSync(join(fixtures, "pages", name, "page.html"))),
      ...[
        ...folders("pages").map((name) => `pages/${name}`),
        ...folders("files").map((name) => `files/${name}`),
      ].filter((folder) => !existsSync(join(fixtures, folder, "case.json"))),
    ];
    expect(bare).toEqual([]);
  });

  test.each([["docx"], ["xlsx"], ["pptx"], ["pdf"]])(
    "at least two of the kind %s were written by LibreOffice",
    (kind) => {
      const names = saying.filter((one) => one.kind === kind).map(({ name }) => name);
      expect(
        names.filter((name) => isByLibreOffice(join(fixtures, "files", name), kind)).length,
      ).toBeGreaterThan(1);
    },
  );
});

/** A file names the program that wrote it: archives in their properties, PDFs in hexadecimal UTF-16. */
function isByLibreOffice(folder: string, kind: string): boolean {
  const bytes = readFileSync(join(folder, `file.${kind}`));
  const hex = Buffer.from("LibreOffice", "utf16le").swap16().toString("hex").toUpperCase();
  if (kind === "pdf") return bytes.includes(hex);
  const properties = unzipSync(bytes, { filter: ({ name }) => name === "docProps/app.xml" })[
    "docProps/app.xml"
  ];
  return properties !== undefined && strFromU8(properties).includes("LibreOffice");
}
