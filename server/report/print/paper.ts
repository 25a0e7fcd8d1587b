import type PDFDocument from "pdfkit";
import { alphabets, type Alphabet, fontRuns } from "./font-runs.ts";
import { textLines } from "./text-lines.ts";

/** In points, of an A4 page. */
export const margin = 44;
export const paperWidth = 595.28 - 2 * margin;
const bottom = 841.89 - 56;
const footY = 841.89 - 36;
const leading = 1.35;

export const ink = "#1f2937";
export const paleInk = "#5b6472";
const ruleColour = "#d5dae1";

type Style = {
  readonly size?: number;
  readonly isBold?: boolean;
  readonly colour?: string;
  /** From the left margin. */
  readonly x?: number;
  readonly width?: number;
  readonly isRight?: boolean;
};

/** Pages that are written from top to bottom; the document keeps them until it ends, for their feet. */
export class Paper {
  readonly #document: InstanceType<typeof PDFDocument>;
  readonly #widths = new Map<string, number>();
  #isMeasured = false;
  y = margin;

  constructor(document: InstanceType<typeof PDFDocument>, fonts: ReadonlyMap<Alphabet, Buffer>) {
    this.#document = document;
    for (const alphabet of alphabets) {
      const font = fonts.get(alphabet);
      if (font) document.registerFont(alphabet, font);
    }
  }

  /** Goes on to a new page where less than so many points are left. @returns whether it did. */
  room(points: number): boolean {
    if (this.#isMeasured || this.y + points <= bottom) return false;
    this.#document.addPage();
    this.y = margin;
    return true;
  }

  /** Writes what no end of a page may tear apart, and tells it whether it begins one; only what is longer than a page is torn. */
  together(write: (beginsPage: boolean) => void): void {
    const top = this.y;
    this.#isMeasured = true;
    write(false);
    this.#isMeasured = false;
    const height = this.y - top;
    this.y = top;
    write(this.room(Math.min(height, bottom - margin)));
  }

  /** A paragraph, and below it. */
  text(text: string, style: Style = {}): void {
    const height = (style.size ?? 10) * leading;
    for (const line of this.#lines(text, style)) {
      this.room(height);
      this.#draw(line, style);
      this.y += height;
    }
  }

  /** What stands side by side, each in its own column; the tallest tells where it goes on. */
  row(cells: readonly (Style & { readonly text: string })[]): void {
    const set = cells.map((cell) => ({ cell, lines: this.#lines(cell.text, cell) }));
    const height = Math.max(...set.map(({ cell, lines }) => lines.length * (cell.size ?? 10) * leading));
    this.room(height);
    const top = this.y;
    for (const { cell, lines } of set) {
      this.y = top;
      for (const line of lines) {
        this.#draw(line, cell);
        this.y += (cell.size ?? 10) * leading;
      }
    }
    this.y = top + height;
  }

  gap(points: number): void {
    this.y += points;
  }

  rule(): void {
    if (!this.#isMeasured)
      this.#document
        .moveTo(margin, this.y)
        .lineTo(margin + paperWidth, this.y)
        .lineWidth(0.6)
        .stroke(ruleColour);
    this.y += 6;
  }

  /** A filled strip on the line that was just written. */
  strip({ x, width, colour }: { readonly x: number; readonly width: number; readonly colour: string }): void {
    if (this.#isMeasured) return;
    this.#document.rect(margin + x, this.y - 9, Math.max(width, 1), 5).fill(colour);
  }

  /** At the foot of every page: what it is, and which of how many. */
  feet(title: string, numbered: (page: number, pages: number) => string): void {
    const { start, count } = this.#document.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.#document.switchToPage(start + page);
      this.y = footY;
      const style = { size: 8, colour: paleInk };
      this.#draw(title, style);
      this.#draw(numbered(page + 1, count), { ...style, width: paperWidth, isRight: true });
    }
  }

  #draw(
    line: string,
    { size = 10, isBold = false, colour = ink, x = 0, width = 0, isRight = false }: Style,
  ): void {
    if (this.#isMeasured) return;
    const document = this.#document;
    let at = margin + x + (isRight ? width - this.#widthOf(line, size) : 0);
    for (const { alphabet, text } of fontRuns(line)) {
      document
        .font(alphabet)
        .fontSize(size)
        .fillColor(colour)
        .strokeColor(colour)
        .lineWidth(size / 40);
      // The package cannot take a weight out of a variable font: bold is drawn with an edge.
      document.text(text, at, this.y, { lineBreak: false, fill: true, stroke: isBold });
      at += document.widthOfString(text);
    }
  }

  #lines(text: string, { size = 10, width, x = 0 }: Style): string[] {
    return textLines(text, { most: width ?? paperWidth - x, widthOf: (some) => this.#widthOf(some, size) });
  }

  /** Measuring takes longest of all, and words come again. */
  #widthOf(text: string, size: number): number {
    let width = this.#widths.get(text);
    if (width === undefined) {
      width = 0;
      for (const run of fontRuns(text))
        width += this.#document.font(run.alphabet).fontSize(1).widthOfString(run.text);
      this.#widths.set(text, width);
    }
    return width * size;
  }
}
