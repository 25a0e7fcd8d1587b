import { tidy } from "../../extract/element-text.ts";

/** A run of letters as pdf.js gives it; an empty place in a line is a run of spaces. */
export type TextRun = {
  readonly str: string;
  /** Its last two numbers: where the run begins, from the left and from the bottom. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
};

export type Line = {
  /** More than one where wide gaps part them: a row of a table. */
  readonly cells: readonly string[];
  /** It begins with a bullet, a dash or a number. */
  readonly isItem: boolean;
  readonly left: number;
  readonly right: number;
  /** Of its letters' feet, from the bottom of the page. */
  readonly base: number;
  /** Of its letters. */
  readonly height: number;
};

type Placed = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly height: number;
};

/** In letter heights: wider than any space between words, narrower than between columns. */
const cellGap = 1.5;
const wordGap = 0.2;
/** Bullets come from symbol fonts, whose letters have no meaning of their own. */
const bullet = /^[•●▪◦■□\ue000-\uf8ff]\s*/;
const item = /^(?:[–—-]\s|\d{1,3}(?:\.\d{1,3})*[.)]\s|[а-яёa-z]\)\s)/i;
const listMark = /^(?:\d{1,3}(?:\.\d{1,3})*[.)]?|[–—-]|[а-яёa-z]\))$/i;
/** «Общие положения ........ 3»: a table of contents repeats what follows. */
const contentsLine = /(?:\.\s?){5,}\d+$/;

/** The runs of one page as its lines, in the order in which they were written. */
export function pageLines(runs: readonly TextRun[]): Line[] {
  const lines: Line[] = [];
  let open: { runs: Placed[]; base: number; height: number } | null = null;
  const close = () => {
    const line = open && lineOf(open.runs, open.base, open.height);
    if (line) lines.push(line);
    open = null;
  };
  for (const { str, transform, width, height, hasEOL } of runs) {
    const [left = 0, base = 0] = transform.slice(4);
    if (open && str.trim() !== "" && Math.abs(base - open.base) > Math.max(open.height, height) / 2) close();
    if (str !== "") {
      open ??= { runs: [], base, height };
      open.runs.push({ text: str, left, right: left + width, height });
      open.height = Math.max(open.height, height);
    }
    if (hasEOL) close();
  }
  close();
  return lines;
}

function lineOf(runs: readonly Placed[], base: number, height: number): Line | null {
  const written = runs.filter(({ text }) => text.trim() !== "");
  const text = textOf(isInOrder(written) ? runs : spaced(written, height), height);
  const cells = cellsOf(text.replace(bullet, ""));
  const first = cells[0];
  if (first === undefined || contentsLine.test(cells.join(" "))) return null;
  const left = written.reduce((least, run) => Math.min(least, run.left), Infinity);
  const right = written.reduce((most, run) => Math.max(most, run.right), -Infinity);
  return { cells, isItem: bullet.test(text) || item.test(first), left, right, base, height };
}

/** A letter that the font lacks is written after its line, into the gap left for it. */
function isInOrder(runs: readonly Placed[]): boolean {
  return runs.every((run, at) => at === 0 || run.left >= (runs[at - 1]?.left ?? 0) - 1);
}

function spaced(runs: readonly Placed[], height: number): Placed[] {
  const sorted = runs.toSorted((a, b) => a.left - b.left);
  return sorted.flatMap((run, at) => {
    const before = sorted[at - 1];
    const gap = before ? run.left - before.right : 0;
    const space = { text: " ", left: run.left - gap, right: run.left, height: 0 };
    return gap > height * wordGap ? [space, run] : [run];
  });
}

function textOf(runs: readonly Placed[], height: number): string {
  const isCellGap = ({ text, left, right }: Placed) => text.trim() === "" && right - left > height * cellGap;
  return runs
    .map((run) => (isCellGap(run) ? "\u2028" : run.text))
    .join("")
    .trim();
}

function cellsOf(text: string): string[] {
  const cells = text
    .split("\u2028")
    .map(tidy)
    .filter((cell) => cell !== "");
  const [mark = "", said = ""] = cells;
  return cells.length === 2 && listMark.test(mark) ? [`${mark} ${said}`] : cells;
}
