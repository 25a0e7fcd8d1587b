import { micromark } from "micromark";
import { gfmTable, gfmTableHtml } from "micromark-extension-gfm-table";
import { decodeText } from "../../charset/decode-text.ts";
import type { OpenFile } from "../open-file.ts";
import { partsOfHtml } from "../parts-of-html.ts";
import { sensibleTitle } from "../sensible-title.ts";

/** Properties between two lines of hyphens at the very top. */
const frontMatter = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/;

/** A Markdown file, through the HTML it stands for: headings, lists and tables are then read as on pages. */
export function openMarkdown(bytes: Uint8Array): OpenFile {
  const { text } = decodeText(bytes, "");
  const properties = frontMatter.exec(text);
  const named = /^title:\s*["']?(.*?)["']?\s*$/m.exec(properties?.[1] ?? "")?.[1] ?? "";
  const html = toHtml(properties ? text.slice(properties[0].length) : text);
  const { title, parts } = partsOfHtml(html, sensibleTitle(named));
  return { kind: "text", title, units: 1, read: () => parts };
}

/** The HTML is only read for its text and shown nowhere, so what is written in HTML may stay. */
function toHtml(markdown: string): string {
  return micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfmTable()],
    htmlExtensions: [gfmTableHtml()],
  });
}
