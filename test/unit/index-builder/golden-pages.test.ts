import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { Source } from "../../../core/contract/config-source.ts";
import { decodeText } from "../../../index-builder/charset/decode-text.ts";
import { parsePage } from "../../../index-builder/extract/parse-page.ts";
import { withPreset } from "../../../index-builder/presets/with-preset.ts";
import { makeDraft } from "../../../index-builder/release/make-draft.ts";
import { nameDocument } from "../../../index-builder/release/name-document.ts";
import { outlineOf } from "../../../index-builder/release/outline.ts";
import { findRecurring } from "../../../index-builder/release/recurring.ts";

const folder = join(import.meta.dirname, "../../fixtures/pages");
const Case = z.object({
  address: z.string(),
  contentType: z.string(),
  selectors: Source.shape.selectors.optional(),
  preset: Source.shape.preset,
  fields: Source.shape.fields,
});
const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe("a real-looking page comes out as the sections that its reader would name", () => {
  test.each(names)("%s", (name) => {
    const got = readPage(name);
    const file = join(folder, name, "expected.json");
    if (process.env["UPDATE_PAGES"]) writeFileSync(file, `${JSON.stringify(got, null, 2)}\n`);
    expect(got).toEqual(JSON.parse(readFileSync(file, "utf8")));
  });

  test("there are at least a dozen", () => expect(names.length).toBeGreaterThanOrEqual(12));
});

function readPage(name: string) {
  const { address, contentType, ...named } = Case.parse(
    JSON.parse(readFileSync(join(folder, name, "case.json"), "utf8")),
  );
  const { selectors, fields } = withPreset(Source.parse({ id: "golden", start: [address], ...named }));
  const parse = (file: string) => {
    const { text, charset } = decodeText(readFileSync(join(folder, name, file)), contentType);
    return { charset, page: parsePage({ html: text, address, selectors, fields, junk: [] }) };
  };
  const { charset, page } = parse("page.html");
  const siblings = readdirSync(join(folder, name)).filter((file) => file.startsWith("sibling-"));
  const contents = [page, ...siblings.map((file) => parse(file).page)].map(({ content }) => content);
  const draft = makeDraft(page.content, address, findRecurring(contents.map(outlineOf)));
  const { path, facts, sections } = draft;
  const title = draft.title || nameDocument({ kind: facts.kind, address, linkText: "" });
  return { charset, title, path, facts, sections };
}
