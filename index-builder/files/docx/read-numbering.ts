import { parseXml } from "../xml/parse-xml.ts";

export type Level = {
  readonly start: number;
  /** "decimal", "bullet", "upperRoman", … */
  readonly format: string;
  /** «%1.%2.»: the numbers of this level and those above it. */
  readonly pattern: string;
};

export type Numbering = {
  /** Levels of a numbering by its list, which several lists may share and go on counting in. */
  readonly levels: ReadonlyMap<string, readonly Level[]>;
  readonly lists: ReadonlyMap<string, { readonly numbering: string; readonly startsAnew: boolean }>;
};

type OpenLevel = { start: number; format: string; pattern: string };

/** How a Word document numbers its lists and headings. */
export function readNumbering(bytes: Uint8Array): Numbering {
  const levels = new Map<string, OpenLevel[]>();
  const lists = new Map<string, { numbering: string; startsAnew: boolean }>();
  let open: OpenLevel[] = [];
  let level: OpenLevel | null = null;
  let list = "";
  parseXml(bytes, {
    open(name, attribs) {
      const value = attribs["w:val"] ?? "";
      if (name === "abstractNum") levels.set(attribs["w:abstractNumId"] ?? "", (open = []));
      if (name === "num") list = attribs["w:numId"] ?? "";
      if (name === "abstractNumId") lists.set(list, { numbering: value, startsAnew: false });
      if (name === "lvlOverride") level = null;
      if (name === "startOverride") {
        const known = lists.get(list);
        if (known) known.startsAnew = true;
      }
      if (name === "lvl") {
        level = { start: 1, format: "decimal", pattern: "" };
        open[Number(attribs["w:ilvl"] ?? 0)] = level;
      }
      if (!level) return;
      if (name === "start") level.start = Number(value);
      if (name === "numFmt") level.format = value;
      if (name === "lvlText") level.pattern = value;
    },
    close(name) {
      if (name === "abstractNum") open = [];
      if (name === "lvl") level = null;
    },
  });
  return { levels, lists };
}
