import { tidy } from "../../extract/element-text.ts";
import type { Cell } from "../table/cell.ts";
import { plainCell } from "../table/plain-cell.ts";
import { tableParts } from "../table/table-parts.ts";
import { parseXml } from "../xml/parse-xml.ts";

/** What a slide, its notes or a diagram says. */
export type Shapes = {
  readonly isHidden: boolean;
  readonly title: string;
  readonly paragraphs: readonly string[];
};

/** Placeholders that say the same on every slide, or show the slide itself. */
const repeated = /^(?:sldNum|dt|ftr|hdr|sldImg)$/;

export function readShapes(bytes: Uint8Array): Shapes {
  const reader = new ShapeReader();
  parseXml(bytes, {
    open: (name, attribs) => reader.open(name, attribs),
    text: (data) => reader.text(data),
    close: (name) => reader.close(name),
  });
  return reader;
}

class ShapeReader implements Shapes {
  readonly paragraphs: string[] = [];
  isHidden = false;
  title = "";
  #placeholder = "";
  #line = "";
  #isText = false;
  #cell: string[] | null = null;
  #merged = { right: false, down: false };
  #row: (Cell | undefined)[] = [];
  #rows: (Cell | undefined)[][] = [];
  #isHeaded = false;

  open(name: string, attribs: Readonly<Record<string, string>>): void {
    if (name === "sld") this.isHidden = attribs["show"] === "0";
    if (name === "sp" || name === "graphicFrame") this.#placeholder = "";
    if (name === "ph") this.#placeholder = attribs["type"] ?? "body";
    if (name === "br") this.#line += "\u2028";
    if (name === "tab") this.#line += " ";
    if (name === "tblPr") this.#isHeaded = attribs["firstRow"] === "1";
    if (name === "tbl") this.#rows = [];
    if (name === "tr") this.#row = [];
    if (name === "tc") this.#openCell(attribs);
    this.#isText = name === "t";
  }

  text(data: string): void {
    if (this.#isText) this.#line += data;
  }

  close(name: string): void {
    this.#isText = false;
    if (name === "p") this.#closeParagraph();
    if (name === "tc") this.#closeCell();
    if (name === "tr") this.#rows.push(this.#row);
    if (name === "tbl")
      for (const part of tableParts(this.#rows, null)) this.paragraphs.push(...linesOf(part));
    if (name === "sp") this.#placeholder = "";
  }

  #openCell(attribs: Readonly<Record<string, string>>): void {
    this.#merged = { right: attribs["hMerge"] === "1", down: attribs["vMerge"] === "1" };
    this.#cell = [];
  }

  #closeCell(): void {
    const text = (this.#cell ?? []).join("\n");
    this.#cell = null;
    const column = this.#row.length;
    const above = this.#rows.at(-1)?.[column];
    if (this.#merged.right) this.#row.push(this.#row[column - 1]);
    else if (this.#merged.down) this.#row.push(above);
    else this.#row.push(plainCell(text, this.#isHeaded && this.#rows.length === 0));
  }

  #closeParagraph(): void {
    const text = this.#line
      .split("\u2028")
      .map(tidy)
      .filter((line) => line !== "")
      .join("\n");
    this.#line = "";
    if (text === "" || repeated.test(this.#placeholder)) return;
    if (this.#cell) this.#cell.push(text);
    else if (/^(?:title|ctrTitle)$/.test(this.#placeholder)) this.title = tidy(`${this.title} ${text}`);
    else this.paragraphs.push(text);
  }
}

const linesOf = ({ heading, paragraphs }: { heading?: string; paragraphs: readonly string[] }): string[] =>
  heading === undefined ? [...paragraphs] : [heading, ...paragraphs];
