import type PDFDocument from "pdfkit";
import { alphabets, type Alphabet, fontRuns } from "./font-runs.ts";

/** In points, of an A4 page. */
export const margin = 44;
export const paperWidth = 595.28 - 2 * margin;
const bottom = 841.89 - 56;

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

/** Pages that are written from top to bottom. */
export class Paper {
  readonly #document: InstanceType<typeof PDFDocument>;
  y = margin;

  constructor(document: InstanceType<typeof PDFDocument>, fonts: ReadonlyMap<Alphabet, Buffer>) {
    this.#document = document;
    for (const alphabet of alphabets) {
      const font = fonts.get(alphabet);
      if (font) document.registerFont(alphabet, font);
    }
  }

  /** Goes on to a new page where less than so many points are left. */
  room(points: number): void {
    if (this.y + points <= bottom) return;
    this.#document.addPage();
    this.y = margin;
  }

  /** A paragraph, and below it. */
  text(text: string, style: Style = {}): void {
    const height = (style.size ?? 10) * 1.35;
    for (const line of this.#lines(text, style)) {
      this.room(height);
      this.#draw(line, style);
      this.y += height;
    }
  }

  /** What stands side by side, each in its own column; the tallest tells where it goes on. */
  row(cells: readonly (Style & { readonly text: string })[]): void {
    const heights = cells.map((cell) => this.#lines(cell.text, cell).length * (cell.size ?? 10) * 1.35);
    this.room(Math.max(...heights));
    const top = this.y;
    for (const cell of cells) {
      this.y = top;
      for (const line of this.#lines(cell.text, cell)) {
        this.#draw(line, cell);
        this.y += (cell.size ?? 10) * 1.35;
      }
    }
    this.y = top + Math.max(...heights);
  }

  gap(points: number): void {
    this.y += points;
  }

  rule(): void {
    this.#document
      .moveTo(margin, this.y)
      .lineTo(margin + paperWidth, this.y)
      .lineWidth(0.6)
      .stroke(ruleColour);
    this.y += 6;
  }

  /** A filled strip on the line that was just written. */
  strip({ x, width, colour }: { readonly x: number; readonly width: number; readonly colour: string }): void {
    this.#document.rect(margin + x, this.y - 9, Math.max(width, 1), 5).fill(colour);
  }

  #draw(
    line: string,
    { size = 10, isBold = false, colour = ink, x = 0, width = 0, isRight = false }: Style,
  ): void {
    const document = this.#document;
    let at = margin + x + (isRight ? width - this.#widthOf(line, size) : 0);
    for (const { alphabet, text } of fontRuns(line)) {
      document
        .font(alphabet)
        .fontSize(size)
        .fillColor(colour)
        .strokeColor(colour)
        .lineWidth(size / 40);
      // The package has one weight that can be printed: bold is drawn with an edge.
      document.text(text, at, this.y, { lineBreak: false, fill: true, stroke: isBold });
      at += document.widthOfString(text);
    }
  }

  #widthOf(text: string, size: number): number {
    let width = 0;
    for (const run of fontRuns(text))
      width += this.#document.font(run.alphabet).fontSize(size).widthOfString(run.text);
    return width;
  }

  #lines(text: string, { size = 10, width, x = 0 }: Style): string[] {
    const most = width ?? paperWidth - x;
    const lines: string[] = [];
    let line = "";
    for (const word of text.split(/[ \n\t]+/)) {
      const longer = line === "" ? word : `${line} ${word}`;
      if (line !== "" && this.#widthOf(longer, size) > most) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    return [...lines, line];
  }
}
