import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, test } from "vitest";

const extension = new URL("../../../../extension", import.meta.url).pathname;
const instead = join(extension, "web/instead");
const pieces = readdirSync(instead, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(instead, join(entry.parentPath, entry.name)));

const offered = (file: string): string[] =>
  [...readFileSync(file, "utf8").matchAll(/^export (?:async )?(?:function|const) (\w+)/gm)]
    .map(([, name]) => name ?? "")
    .toSorted();

test.each(pieces)(
  "the page's %s stands in the place of one of the extension's, and offers what it offers",
  (piece) => {
    expect(existsSync(join(extension, piece))).toBe(true);
    expect(offered(join(instead, piece))).toEqual(offered(join(extension, piece)));
  },
);
