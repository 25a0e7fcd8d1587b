import type { TrainerReport } from "../../../core/contract/report.ts";
import {
  fixTold,
  needTold,
  type reportWords,
  sectionTold,
} from "../../../core/insight/report/report-words.ts";
import { paleInk, type Paper, paperWidth } from "./paper.ts";
import { printPart } from "./print-part.ts";

const mostFixes = 10;

/** What to mend, and how many places more there are. */
export function printFixes(
  paper: Paper,
  { fixes }: Pick<TrainerReport, "fixes">,
  say: ReturnType<typeof reportWords>,
): void {
  const shown = fixes.slice(0, mostFixes).map((fix, at) => (): void => {
    const section = sectionTold(fix);
    const title = fix.title ?? say.erased;
    paper.row([
      { text: String(at + 1), colour: paleInk, width: 20 },
      { text: section ?? title, isBold: true, x: 22, width: paperWidth - 140 },
      { text: needTold(fix, say), colour: paleInk, x: paperWidth - 110, width: 110, isRight: true },
    ]);
    if (section !== null) paper.text(title, { x: 22, width: paperWidth - 140 });
    paper.text(fixTold(fix, say), { x: 22, size: 9, colour: paleInk });
    paper.gap(6);
  });
  const next = fixes[mostFixes];
  printPart(paper, {
    title: say.fixes,
    beside: say.byQuestions,
    none: say.noFixes,
    entries: shown,
    more: next && say.moreFixes(fixes.length - mostFixes, next.questions),
  });
}
