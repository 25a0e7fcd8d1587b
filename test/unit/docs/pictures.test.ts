import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";

const root = new URL("../../..", import.meta.url).pathname;
const languages = ["ru", "en"] as const;
const mostBytes = 150_000;
const mostWidthPx = 1280;

const filesOf = (folder: string, end: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(end))
    .map((name) => join(folder, name));

const pictures = filesOf("docs", ".png");
const shown = ["README.md", ...filesOf("docs", ".md")].flatMap(picturesIn);

type Shown = { readonly page: string; readonly alt: string; readonly picture: string };

function picturesIn(page: string): Shown[] {
  const text = readFileSync(join(root, page), "utf8");
  return Array.from(text.matchAll(/!\[([^\]]*)\]\(([^)\s]+)\)/g), ([, alt = "", link = ""]) => ({
    page,
    alt,
    picture: relative(root, join(root, dirname(page), link)),
  }));
}

test("the pictures there are and those that pages show are the same", () => {
  expect([...new Set(shown.map(({ picture }) => picture))].toSorted()).toEqual(pictures.toSorted());
});

test.each(["sellers.md", "agents.md"])("%s shows the same in both languages, in the same order", (name) => {
  const [russian, english] = languages.map((language) => {
    const page = `docs/${language}/${name}`;
    return shown.filter((one) => one.page === page).map(({ picture }) => relative(dirname(page), picture));
  });
  expect(russian).not.toEqual([]);
  expect(english).toEqual(russian);
});

const languageOf = (page: string): (typeof languages)[number] => (page.startsWith("docs/ru/") ? "ru" : "en");

test("a page shows pictures in its own language", () => {
  const foreign = shown.filter(({ page, picture }) => !picture.startsWith(`docs/${languageOf(page)}/`));
  expect(foreign).toEqual([]);
});

// «Полис» and other names stay as they are.
const wordsOf = ({ alt }: Shown): string => alt.replaceAll(/«[^»]*»/g, "");

test("whoever does not see a picture is told in the page's language what it shows", () => {
  const inItsLanguage = { ru: /^[^]*[а-яё]{3}[^]*$/i, en: /^[^а-яё]*[a-z]{3}[^а-яё]*$/i };
  expect(shown.filter((one) => !inItsLanguage[languageOf(one.page)].test(wordsOf(one)))).toEqual([]);
});

test.each(pictures)("%s is small", (picture) => {
  // A PNG says its width in the bytes 16 to 19.
  expect(readFileSync(join(root, picture)).readUInt32BE(16)).toBeLessThanOrEqual(mostWidthPx);
  expect(statSync(join(root, picture)).size).toBeLessThan(mostBytes);
});
