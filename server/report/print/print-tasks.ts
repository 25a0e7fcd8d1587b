import type { TrainerReport } from "../../../core/contract/report.ts";
import { dayTold } from "../../../core/insight/report/day-told.ts";
import { reportWords } from "../../../core/insight/report/report-words.ts";
import { paleInk, type Paper, paperWidth } from "./paper.ts";
import { printPart } from "./print-part.ts";
import type { Printing } from "./report-pdf.ts";

const most = 20;

/** Tasks and how far they are; nothing where there are none. */
export function printTasks(
  paper: Paper,
  { tasks }: Pick<TrainerReport, "tasks">,
  { language }: Printing,
): void {
  const say = reportWords(language);
  printPart(paper, {
    title: say.tasks,
    entries: tasks.slice(0, most).map(({ title, kind, state, owner, dueOn }) => () => {
      const facts = [owner, say[state], dueOn === null ? null : dayTold(dueOn, language)];
      paper.row([
        { text: `${title} ·\u00a0${say[kind]}`, width: paperWidth - 190 },
        {
          text: facts.filter((fact) => fact !== null).join(", "),
          colour: paleInk,
          x: paperWidth - 180,
          width: 180,
          isRight: true,
        },
      ]);
      paper.gap(3);
    }),
    more: tasks.length > most ? say.moreTasks(tasks.length - most) : undefined,
  });
}
