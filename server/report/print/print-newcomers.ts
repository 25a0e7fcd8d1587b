import type { TrainerReport } from "../../../core/contract/report.ts";
import { newcomersOf } from "../../../core/insight/report/newcomers-of.ts";
import { oneDecimal } from "../../../core/insight/report/one-decimal.ts";
import { reportWords } from "../../../core/insight/report/report-words.ts";
import { paleInk, type Paper, paperWidth } from "./paper.ts";
import { printPart } from "./print-part.ts";
import type { Printing } from "./report-pdf.ts";

const stripColour = "#2554d9";

/** How much more those ask who joined lately. */
export function printNewcomers(
  paper: Paper,
  { newcomers: { channels, all, others, weeks } }: Pick<TrainerReport, "newcomers">,
  { language }: Printing,
): void {
  const say = reportWords(language);
  const rows = [
    ...newcomersOf({ channels, all }, say.allNewcomers).map((one) => ({ ...one, colour: stripColour })),
    ...(others === null ? [] : [{ ...others, name: say.others, colour: paleInk }]),
  ];
  const highest = Math.max(...rows.map(({ perWeek }) => perWeek), 0.1);
  const note = (): void => {
    paper.gap(2);
    paper.text(say.newcomersNote(weeks), { size: 9, colour: paleInk });
  };
  printPart(paper, {
    title: say.newcomers,
    beside: all === null ? "" : say.sellers(all.sellers),
    entries: [
      ...rows.map(({ name, perWeek, colour }) => () => {
        paper.row([
          { text: name, width: 150 },
          { text: oneDecimal(perWeek, language), x: paperWidth - 60, width: 60, isRight: true, isBold: true },
        ]);
        paper.strip({ x: 160, width: ((paperWidth - 240) * perWeek) / highest, colour });
      }),
      ...(all === null ? [() => paper.text(say.noNewcomers, { colour: paleInk })] : []),
      note,
    ],
  });
}
