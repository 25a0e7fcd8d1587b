import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { fileType } from "../../../index-builder/files/file-type.ts";
import { defaultFileLimits, readFile } from "../../../index-builder/files/read-file.ts";

const folder = join(import.meta.dirname, "../../fixtures/files");
const Case = z.object({ file: z.string(), address: z.string(), contentType: z.string() });
const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe("a file comes out as what a person would want to find in it", () => {
  test.each(names)("%s", async (name) => {
    const got = await readCase(name);
    const expected = join(folder, name, "expected.json");
    if (process.env["UPDATE_FILES"]) {
      writeFileSync(expected, `${JSON.stringify(got, null, 2)}\n`);
    }
    expect(got).toEqual(JSON.parse(readFileSync(expected, "utf8")));
  });

  test("there are at least thirty", () => expect(names.length).toBeGreaterThanOrEqual(30));
});

async function readCase(name: string) {
  const { file, address, contentType } = Case.parse(
    JSON.parse(readFileSync(join(folder, name, "case.json"), "utf8")),
  );
  const bytes = readFileSync(join(folder, name, file));
  const type = fileType(bytes, contentType, address);
  const read = type && (await readFile(bytes, type, defaultFileLimits, new AbortController().signal));
  return { type, read };
}
