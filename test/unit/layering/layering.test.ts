import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";

/**
 * Each file under fixtures/layering stands in the folder whose rule it breaks, and says in its first line what the
 * linter must answer («ok» for nothing). They are linted in a tree of their own, where paths look like the project's.
 */
const root = new URL("../../..", import.meta.url).pathname;
const fixtures = join(root, "test/fixtures/layering");
const tree = mkdtempSync(join(tmpdir(), "layering-"));
const files = readdirSync(fixtures, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(fixtures, join(entry.parentPath, entry.name)));

const Report = z.object({
  diagnostics: z.array(
    z.object({ filename: z.string(), code: z.string(), message: z.string(), help: z.string().optional() }),
  ),
});
let said: z.infer<typeof Report>["diagnostics"] = [];

beforeAll(() => {
  cpSync(fixtures, tree, { recursive: true });
  cpSync(join(root, ".oxlintrc.json"), join(tree, ".oxlintrc.json"));
  const run = spawnSync(join(root, "node_modules/.bin/oxlint"), ["--format", "json", "."], {
    cwd: tree,
    encoding: "utf8",
  });
  said = Report.parse(JSON.parse(run.stdout)).diagnostics;
});
afterAll(() => rmSync(tree, { recursive: true }));

test.each(files)("%s", (file) => {
  const expected =
    readFileSync(join(fixtures, file), "utf8")
      .split("\n")[0]
      ?.replace(/^\/\/ /, "") ?? "";
  const crossings = said
    .filter((d) => d.filename === file && d.code.includes("no-restricted"))
    .map((d) => `${d.message} ${d.help ?? ""}`);
  expect(crossings.length > 0).toBe(expected !== "ok");
  expect(crossings.join("\n")).toContain(expected === "ok" ? "" : expected);
});

test("every layer has at least one file that breaks its rule", () => {
  const layers = [
    "core",
    "ui",
    "extension",
    "server",
    "server/console",
    "index-builder",
    "packager",
    "demo/portal",
  ];
  expect(layers.filter((layer) => !files.some((file) => file.startsWith(`${layer}/breaks-`)))).toEqual([]);
});
