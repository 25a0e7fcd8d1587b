import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "../../../..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");

type Named = { readonly path: string; readonly name: string };

/** Tests that a page names, as `path › name`. */
const namedIn = (page: string): Named[] =>
  [...page.matchAll(/`(test\/[^`›]+\.test\.tsx?) › ([^`]+)`/g)].map(([, path = "", name = ""]) => ({
    path,
    name,
  }));

/** Rows of threats: three cells, with the tests in the last. */
const rowsOf = (page: string): string[] =>
  page.split("\n").filter((line) => line.startsWith("| ") && !/^\| (threat|угроза) /.test(line));

function isThere({ path, name }: Named): boolean {
  if (!existsSync(join(root, path))) return false;
  const source = read(path);
  return ['"', "'", "`"].some((quote) => source.includes(quote + name + quote));
}

const pages = { ru: read("docs/ru/threat-model.md"), en: read("docs/en/threat-model.md") };

describe.each(Object.entries(pages))("the threat model in %s", (_, page) => {
  test("shows every threat's measure by a test", () => {
    const rows = rowsOf(page);
    expect(rows.length).toBeGreaterThan(40);
    expect(rows.filter((row) => namedIn(row).length === 0)).toEqual([]);
  });

  test("names no test that is not there", () => {
    expect(namedIn(page).filter((named) => !isThere(named))).toEqual([]);
  });
});

test("both languages say the same of the same tests", () => {
  expect(namedIn(pages.ru)).toEqual(namedIn(pages.en));
  expect(rowsOf(pages.ru)).toHaveLength(rowsOf(pages.en).length);
});
