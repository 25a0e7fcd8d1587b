import type { TrainerReport } from "../../../core/contract/report.ts";
import { dayTold } from "../../../core/insight/report/day-told.ts";
import { oneDecimal } from "../../../core/insight/report/one-decimal.ts";
import { reportWords } from "../../../core/insight/report/report-words.ts";
import { paleInk, type Paper, paperWidth } from "./paper.ts";
import { printPart } from "./print-part.ts";
import type { Printing } from "./report-pdf.ts";

/** What was done before, and whether fewer ask since. */
export function printHelped(
  paper: Paper,
  { helped }: Pick<TrainerReport, "helped">,
  { language }: Printing,
): void {
  const say = reportWords(language);
  const mean = (value: number | null): string => (value === null ? "–" : oneDecimal(value, language));
  printPart(paper, {
    title: say.helped,
    beside: say.perWeek,
    none: say.noHelped,
    entries: helped.map(({ title, kind, doneAt, before, after }, at) => (beginsPage) => {
      if (at === 0 || beginsPage)
        paper.row(columns(say.was, say.became).map((cell) => ({ ...cell, size: 8, colour: paleInk })));
      const [was, became] = columns(mean(before), mean(after));
      const text = `${title ?? say.erased} ·\u00a0${say[kind]}, ${dayTold(doneAt, language)}`;
      paper.row([{ text, width: paperWidth - 130 }, was, { ...became, isBold: true }]);
    }),
  });
}

const columns = (was: string, became: string) =>
  [
    { text: was, x: paperWidth - 120, width: 55, isRight: true },
    { text: became, x: paperWidth - 55, width: 55, isRight: true },
  ] as const;
