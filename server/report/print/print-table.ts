import type { InsightCell, InsightTable } from "../../../core/contract/insight.ts";
import { reportWords } from "../../../core/insight/report/report-words.ts";
import type { Language } from "../../../core/language/define-messages.ts";
import { figures } from "../../../core/language/figures.ts";
import { paleInk, type Paper, paperWidth } from "./paper.ts";
import { printPart } from "./print-part.ts";

const mostColumns = 5;
const first = 112;

type Given = {
  readonly title: string;
  readonly language: Language;
  readonly topicName: (id: string) => string;
};

/** Topics by places; places for which a page is too narrow are added up in one column. */
export function printTable(paper: Paper, table: InsightTable, { title, language, topicName }: Given): void {
  const say = reportWords(language);
  const columns = table.columns.slice(0, mostColumns);
  const hasRest = table.columns.length > mostColumns;
  const width = (paperWidth - first) / (columns.length + (hasRest ? 2 : 1));
  const at = (column: number) => ({ x: first + column * width, width: width - 3, isRight: true });
  const names = [
    ...columns.map(({ value }) => value ?? say.noPlace),
    ...(hasRest ? [say.otherPlaces] : []),
    say.all,
  ];
  const heads = (): void =>
    paper.row(names.map((text, column) => ({ text, colour: paleInk, size: 8, ...at(column) })));
  const shown = (cell: InsightCell | null | undefined): string =>
    cell === null || cell === undefined
      ? "0"
      : cell.kind === "hidden"
        ? "–"
        : figures(cell.requests, language);
  const lines = table.rows.map(({ value, total }, row) => {
    const cells = table.cells[row] ?? [];
    const texts = [
      ...columns.map((_, column) => shown(cells[column])),
      ...(hasRest ? [figures(sumOf(cells.slice(mostColumns)), language)] : []),
    ];
    return () =>
      paper.row([
        { text: value === null ? say.noTopic : topicName(value), width: first - 6, size: 9 },
        ...texts.map((text, column) => ({ text, size: 9, ...at(column) })),
        { text: shown(total), size: 9, isBold: true, ...at(texts.length) },
      ]);
  });
  printPart(paper, {
    title,
    entries: lines.map((line, row) => (beginsPage) => {
      if (row === 0 || beginsPage) heads();
      line();
    }),
  });
}

/** Totals are of what is shown, and so is this. */
function sumOf(cells: readonly (InsightCell | null)[]): number {
  return cells.reduce((sum, cell) => sum + (cell?.kind === "shown" ? cell.requests : 0), 0);
}
