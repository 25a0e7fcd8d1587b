import { parseXml } from "../xml/parse-xml.ts";
import { readNumbering, type Level, type Numbering } from "./read-numbering.ts";
import { showOrdinal } from "./show-ordinal.ts";

/** A paragraph's or a style's place in a list. */
type Listed = { readonly list: string; readonly level: number };

type Parts = {
  readonly document: Uint8Array;
  readonly numbering: Uint8Array | null;
  readonly styles: Uint8Array | null;
};

const properties = /<w:pPr>(?:(?!<w:pPr>|<\/w:pPr>)[^])*<\/w:pPr>/g;

/**
 * The document with the numbers that Word counts by itself written out: «3.2.1.» is how people look for a clause, and
 * mammoth leaves it out.
 */
export function writeNumbers({ document, numbering, styles }: Parts): Uint8Array {
  if (!numbering) return document;
  const counter = new Counter(readNumbering(numbering));
  const byStyle = styles ? readListedStyles(styles) : new Map<string, Listed>();
  const xml = new TextDecoder().decode(document).replaceAll(properties, (found) => {
    const listed = listedIn(found) ?? byStyle.get(/<w:pStyle w:val="([^"]*)"/.exec(found)?.[1] ?? "");
    const number = listed ? counter.next(listed) : "";
    return number === "" ? found : `${found}<w:r><w:t xml:space="preserve">${number} </w:t></w:r>`;
  });
  return new TextEncoder().encode(xml);
}

function listedIn(paragraph: string): Listed | null {
  const list = /<w:numId w:val="(\d+)"/.exec(paragraph)?.[1];
  return list === undefined
    ? null
    : { list, level: Number(/<w:ilvl w:val="(\d)"/.exec(paragraph)?.[1] ?? 0) };
}

function readListedStyles(bytes: Uint8Array): Map<string, Listed> {
  const found = new Map<string, Listed>();
  let style = "";
  let level = 0;
  parseXml(bytes, {
    open(name, attribs) {
      if (name === "style") style = attribs["w:styleId"] ?? "";
      if (name === "numPr") level = 0;
      if (name === "ilvl") level = Number(attribs["w:val"] ?? 0);
      if (name === "ilvl" || name === "numId") {
        const list = name === "numId" ? (attribs["w:val"] ?? "") : (found.get(style)?.list ?? "");
        found.set(style, { list, level });
      }
    },
  });
  return found;
}

/** Counts through the lists of a document in its order. */
class Counter {
  readonly #numbering: Numbering;
  readonly #counts = new Map<string, number[]>();
  readonly #begun = new Set<string>();

  constructor(numbering: Numbering) {
    this.#numbering = numbering;
  }

  /** @returns the number that stands before the next paragraph of a list, "" where that is a bullet. */
  next({ list, level }: Listed): string {
    const known = this.#numbering.lists.get(list);
    const levels = known && this.#numbering.levels.get(known.numbering);
    const own = levels?.[level];
    if (!known || !levels || !own) return "";
    const counts =
      known.startsAnew && !this.#begun.has(list) ? [] : (this.#counts.get(known.numbering) ?? []);
    this.#begun.add(list);
    counts.length = Math.min(counts.length, level + 1);
    for (let above = 0; above < level; above += 1) counts[above] ??= levels[above]?.start ?? 1;
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    this.#counts.set(known.numbering, counts);
    return written(own, levels, counts);
  }
}

function written({ format, pattern }: Level, levels: readonly Level[], counts: readonly number[]): string {
  if (showOrdinal(1, format) === null) return "";
  const said = pattern.replaceAll(/%(\d)/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    return showOrdinal(counts[at] ?? 1, levels[at]?.format ?? "decimal") ?? "";
  });
  return said.replaceAll(/[<>&]/g, "").trim();
}
