import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { parse } from "yaml";
import { contentFolder } from "./content-folder.ts";
import { portalPageFromFile, type PortalPage } from "./portal-page.ts";
import { renderMarkdown } from "./render-markdown.ts";

const folder = join(contentFolder, "pages");
const frontMatter = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/;

/** Every article under content/pages; its address is its place there. */
export function loadArticles(): PortalPage[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .toSorted()
    .map(readArticle);
}

function readArticle(name: string): PortalPage {
  const [, head, body] = frontMatter.exec(readFileSync(join(folder, name), "utf8")) ?? [];
  if (head === undefined || body === undefined) {
    throw new Error(`content/pages/${name}: начните файл с сведений между строками «---»`);
  }
  const path = `/${name.split(sep).join("/").replace(/\.md$/, "")}`.replace(/\/index$/, "/");
  try {
    return portalPageFromFile({ path, html: () => renderMarkdown(body) }, parse(head));
  } catch (cause) {
    throw new Error(`content/pages/${name}: ${cause instanceof Error ? cause.message : "?"}`, { cause });
  }
}
