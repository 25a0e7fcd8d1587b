import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { Config } from "../../../core/contract/config.ts";

const docs = new URL("../../../docs", import.meta.url).pathname;
const languages = ["ru", "en"] as const;
const pagesOf = (language: string): string[] =>
  readdirSync(join(docs, language))
    .filter((name) => name.endsWith(".md"))
    .toSorted();
const read = (page: string): string => readFileSync(join(docs, page), "utf8");
const pages = languages.flatMap((language) => pagesOf(language).map((name) => `${language}/${name}`));
const allPages = ["../README.md", ...pages];

/** What a configuration must have besides what a page shows of it. */
const needed = {
  server: { address: "https://ask.example", secret: "a secret that is long enough to sign sessions" },
  desk: z
    .object({ desk: z.record(z.string(), z.unknown()) })
    .parse(parse(readFileSync(join(docs, "../demo/ask-me.yaml"), "utf8"))).desk,
  sources: [{ id: "portal", start: ["https://portal.example/"] }],
};

test("every page is there in Russian and in English", () => {
  expect(pagesOf("ru")).toEqual(pagesOf("en"));
});

test.each(pages)("%s leads to the same page in the other language", (page) => {
  const [language, name] = page.split("/");
  const link = language === "ru" ? `*[In English](../en/${name})*` : `*[По-русски](../ru/${name})*`;
  expect(read(page).split("\n").slice(1, 4)).toContain(link);
});

test.each(languages)("the index names every page, in %s", (language) => {
  const index = read(`${language}/README.md`);
  expect(pagesOf(language).filter((name) => name !== "README.md" && !index.includes(`](${name})`))).toEqual(
    [],
  );
});

test("what is kept is told row by row alike: the same settings in the same order", () => {
  const [russian, english] = languages.map((language) =>
    Array.from(read(`${language}/what-is-kept.md`).matchAll(/^\|.*\|([^|]*)\|$/gm), ([, key]) => key?.trim()),
  );
  expect(english?.length).toBeGreaterThan(30);
  expect(russian?.slice(1)).toEqual(english?.slice(1));
});

describe.each(allPages)("%s", (page) => {
  const text = read(page);

  test("links to what is there", () => {
    expect(linksOf(text).filter((link) => !isThere(page, link))).toEqual([]);
  });

  test("shows settings that the configuration knows", () => {
    expect(yamlOf(text).flatMap(problemsOf)).toEqual([]);
  });

  test("names commands that there are", () => {
    expect(scriptsIn(text).filter((name) => !scripts.has(name))).toEqual([]);
  });
});

const scripts = new Set(
  Object.keys(
    z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(read("../package.json")))
      .scripts,
  ),
);

function scriptsIn(text: string): string[] {
  return Array.from(text.matchAll(/npm run ([\w:-]+)/g), ([, name]) => (name ?? "").replace(/:$/, ""));
}

function linksOf(text: string): string[] {
  const withoutCode = text.replaceAll(/```.*?```/gs, "").replaceAll(/`[^`]*`/g, "");
  return Array.from(withoutCode.matchAll(/\]\(([^)\s]+)\)/g), ([, link]) => link ?? "").filter(
    (link) => !/^(https?|mailto):/.test(link),
  );
}

/** Headings become anchors as the usual hosts of repositories make them. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replaceAll(/\s/g, "-");

function isThere(page: string, link: string): boolean {
  const [path = "", anchor] = link.split("#");
  const target = path === "" ? page : join(dirname(page), path);
  if (!existsSync(join(docs, target))) return false;
  if (anchor === undefined) return true;
  return Array.from(read(target).matchAll(/^#+ (.+)$/gm), ([, heading]) => anchorOf(heading ?? "")).includes(
    decodeURIComponent(anchor),
  );
}

const yamlOf = (text: string): string[] =>
  Array.from(text.matchAll(/```yaml\n(.*?)```/gs), ([, yaml]) => yaml ?? "");

/**
 * What is wrong with a part of a configuration, put among what else one needs. Left out: what has «…» for readers, and what
 * says in its first line that it is another program's file.
 */
function problemsOf(yaml: string): string[] {
  if (yaml.includes("{ … }") || /^# (?!ask-me)[\w-]+\.ya?ml/.test(yaml)) return [];
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- judged by the schema in the next line
  const shown = parse(
    yaml.replaceAll(/\$\{[A-Z0-9_]+\}/g, "a secret that is long enough for anything"),
  ) as Record<string, unknown>;
  const whole = Object.entries(shown).reduce<Record<string, unknown>>(
    (config, [key, value]) => ({
      ...config,
      [key]: isMap(value) ? { ...(isMap(config[key]) ? config[key] : {}), ...value } : value,
    }),
    needed,
  );
  const parsed = Config.safeParse(whole);
  return parsed.success
    ? []
    : parsed.error.issues.map(
        ({ path, message }) => `${path.join(".")}: ${message} (in ${yaml.slice(0, 60)})`,
      );
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
