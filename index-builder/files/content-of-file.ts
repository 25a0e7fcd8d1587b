import { markNumber } from "../extract/mark-number.ts";
import type { Block, PageContent } from "../extract/page-content.ts";
import type { FileContent, FilePart } from "./file-content.ts";

/** A file as pages are stored: its parts begin at their places, and headings of a file without places stand as they do. */
export function contentOfFile(file: FileContent): PageContent {
  const { kind, title, changedAt, textQuality } = file;
  return {
    kind,
    root: "chosen",
    titles: { selected: title, h1: "", tag: "" },
    crumbs: [],
    ...(changedAt === undefined ? {} : { changedAt }),
    ...(textQuality === undefined ? {} : { textQuality }),
    blocks: file.parts.flatMap(blocksOf),
  };
}

function blocksOf({ place, heading, paragraphs }: FilePart): Block[] {
  if (place?.kind === "second") {
    return paragraphs.map((text) => ({ kind: "cue", second: place.value, text }));
  }
  const begin: Block[] =
    place !== null
      ? [{ kind: "part", place, text: heading ?? "" }]
      : heading === undefined
        ? []
        : [{ kind: "heading", level: 2, anchor: "", text: heading }];
  return [...begin, ...paragraphs.map(paragraph)];
}

function paragraph(text: string): Block {
  return { kind: "text", text, mark: markNumber(`file\n${text}`), linked: false };
}
