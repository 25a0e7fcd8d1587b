import { parseDocument } from "htmlparser2";
import type { Block } from "../extract/page-content.ts";
import { readBlocks } from "../extract/read-blocks.ts";
import type { FilePart } from "./file-content.ts";

/** Deepest heading that begins a part, as on pages. */
const deepest = 4;

/**
 * A text document that was turned into HTML, as one part under each heading.
 * @param known its title by its properties, "" where they say none: then a heading at the very top is the title.
 */
export function partsOfHtml(html: string, known: string): { title: string; parts: readonly FilePart[] } {
  const blocks = readBlocks({ kind: "chosen", element: parseDocument(html) }, new Set());
  const first = blocks[0];
  const title = known || (first?.kind === "heading" ? first.text : "");
  return { title, parts: partsOf(blocks, title) };
}

/** As on pages, a heading with nothing under it goes into the next part's text: no word but the title's is lost. */
function partsOf(blocks: readonly Block[], title: string): FilePart[] {
  const parts: FilePart[] = [];
  let heading: string | null = null;
  let paragraphs: string[] = [];
  let bare: string[] = [];
  const close = () => {
    if (paragraphs.length === 0 && heading !== null && heading !== title) bare.push(heading);
    if (paragraphs.length === 0) return;
    const headed = heading === null ? {} : { heading };
    parts.push({ place: null, ...headed, paragraphs: [...bare, ...paragraphs] });
    paragraphs = [];
    bare = [];
  };
  for (const block of blocks) {
    if (block.kind === "heading" && block.level <= deepest) {
      close();
      heading = block.text;
    } else paragraphs.push(block.text);
  }
  close();
  return bare.length > 0 ? [...parts, { place: null, paragraphs: bare }] : parts;
}
