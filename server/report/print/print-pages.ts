import type { TrainerReport } from "../../../core/contract/report.ts";
import type { reportWords } from "../../../core/insight/report/report-words.ts";
import { type Paper, paperWidth } from "./paper.ts";
import { printPart } from "./print-part.ts";

/** Pages after which people ask; nothing where there are none. */
export function printPages(
  paper: Paper,
  { pages }: Pick<TrainerReport, "pages">,
  say: ReturnType<typeof reportWords>,
): void {
  printPart(paper, {
    title: say.pages,
    entries: pages.map(({ title, questions }) => () => {
      paper.row([
        { text: title, width: paperWidth - 130 },
        { text: say.questions(questions), x: paperWidth - 120, width: 120, isRight: true },
      ]);
    }),
  });
}
