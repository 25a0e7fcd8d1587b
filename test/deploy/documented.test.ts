import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { z } from "zod";
import { readConfig } from "../../core/contract/read-config.ts";

const root = join(import.meta.dirname, "../..");
const read = (name: string): string => readFileSync(join(root, name), "utf8");
const pages = ["ru", "en"].flatMap((language) =>
  ["install", "operate"].map((name) => `docs/${language}/${name}.md`),
);
const blocksOf = (page: string, kind: string): string[] =>
  [...read(page).matchAll(new RegExp(`\`\`\`${kind}\n([\\s\\S]*?)\`\`\``, "g"))].map(([, text = ""]) => text);
const environment = {
  ASK_ME_SECRET: "0123456789abcdef".repeat(4),
  ASK_ME_WEBHOOK_SECRET: "0123456789abcdef".repeat(2),
};
const Keys = z.record(z.string(), z.unknown());

test.each(pages)("settings in %s are understood as they stand", (page) => {
  // The first of an installation is whole; every other one adds to it.
  const [whole = ""] = blocksOf(page.replace("operate", "install"), "yaml");
  const blocks = blocksOf(page, "yaml");
  expect(blocks.length).toBeGreaterThan(0);
  for (const block of blocks) {
    const together = stringify({ ...Keys.parse(parse(whole)), ...Keys.parse(parse(block)) });
    expect(readConfig(together, environment, "en")).toMatchObject({ kind: "ok" });
  }
});

test.each(pages)("files and scripts that %s names are there", (page) => {
  const text = read(page);
  const files = [...text.matchAll(/(?:\/opt\/ask-me\/|`| )(deploy\/[\w./-]*\w)/g)].map(
    ([, path = ""]) => path,
  );
  expect(files.length).toBeGreaterThan(1);
  expect(files.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(read("package.json")));
  const called = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name = ""]) => name);
  expect(called.length).toBeGreaterThan(0);
  expect(called.filter((name) => scripts[name] === undefined)).toEqual([]);
});

test("both languages have the same commands", () => {
  for (const name of ["install", "operate"])
    expect(commands(`docs/ru/${name}.md`)).toEqual(commands(`docs/en/${name}.md`));
});

test("every kind of alarm is explained", async () => {
  const { alarmKinds } = await import("../../core/contract/alarm.ts");
  for (const language of ["ru", "en"]) {
    const text = read(`docs/${language}/operate.md`);
    expect(alarmKinds.filter((kind) => !text.includes(`\`${kind}\``))).toEqual([]);
  }
});

const commands = (page: string): string[] =>
  ["sh", "yaml", "csv", "json"].flatMap((kind) =>
    blocksOf(page, kind)
      .flatMap((block) => block.split("\n"))
      // Remarks and words for people are each language's own.
      .map((line) => line.replace(/\s+#.*$/, "").replaceAll(/[А-ЯЁA-Z]{2,}(-[А-ЯЁA-Z]+)+/g, "…"))
      .filter((line) => !line.startsWith("mail:")),
  );
