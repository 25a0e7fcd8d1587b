import type { TrainerReport } from "../../../core/contract/report.ts";
import { reportWords } from "../../../core/insight/report/report-words.ts";
import { paleInk, type Paper } from "./paper.ts";
import { printPart } from "./print-part.ts";
import type { Printing } from "./report-pdf.ts";

const most = 10;

/** Questions as sellers put them, without their names. */
export function printWords(
  paper: Paper,
  { fixes }: Pick<TrainerReport, "fixes">,
  { language }: Printing,
): void {
  const say = reportWords(language);
  const said = fixes.flatMap(({ words }) => words ?? []).slice(0, most);
  printPart(paper, {
    title: say.words,
    entries: said.map(({ text, region, channel }) => () => {
      paper.text(language === "ru" ? `«${text}»` : `“${text}”`);
      const from = [region, channel].filter((part) => part !== null).join(", ");
      if (from !== "") paper.text(from, { size: 9, colour: paleInk });
      paper.gap(4);
    }),
  });
}
