import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";

/** What a reader finds on a page, told by the markup of this one portal, without anything of the crawler. */
export type ArticlePage = {
  readonly path: string;
  readonly title: string;
  readonly headings: readonly string[];
  /** Paragraphs, list items and cells of the article, code left out: it is repeated in every language. */
  readonly passages: readonly string[];
  /** What menu, section list, similar pages and footer say and the article does not. */
  readonly frame: readonly string[];
  /** Addresses that the page leads to. */
  readonly links: readonly string[];
};

const leaf = "h1,h2,h3,h4,h5,h6,p,li,td,th,dt,dd,summary";

/** Every public page of the unpacked portal. */
export function readPortalA(fixture: string): ArticlePage[] {
  const root = join(fixture, "portal-a");
  const files = readdirSync(root, { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => file.endsWith(".html") && !file.startsWith("private/"))
    .map((file) => readArticle(`/${file}`, readFileSync(join(root, file), "utf8")));
}

function readArticle(path: string, html: string): ArticlePage {
  const [begin, end] = [html.indexOf("<article>"), html.indexOf("</article>")];
  const article = elementsOf(html.slice(begin + "<article>".length, end));
  const around = elementsOf(html.slice(0, begin) + html.slice(end));
  const said = letters(article.text);
  return {
    path,
    title: article.all("h1").map((text) => text.replaceAll(/\s+/g, " ").trim())[0] ?? "",
    headings: article.all("h2, h3, h4").map(letters),
    passages: article.all(leaf).map(letters).filter(Boolean),
    frame: around
      .all("a, li, h2, footer div, .side-title, .tools")
      .map(letters)
      .filter((text) => text.length > 8 && !said.includes(text)),
    links: [...html.matchAll(/href="(\/[^"#?]*)/g)].map((match) => match[1] ?? ""),
  };
}

/** The text of all elements that hold no other of the same kind. */
function elementsOf(html: string): { readonly text: string; readonly all: (selector: string) => string[] } {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  return {
    text: document.body.textContent,
    all: (selector) =>
      [...document.querySelectorAll(selector)]
        .filter((element) => element.querySelector(selector) === null)
        .map((element) => element.textContent),
  };
}

/** Letters and figures alone: what blanks and signs stand between them is a matter of taste. */
export const letters = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
