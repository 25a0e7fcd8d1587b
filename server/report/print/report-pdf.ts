import type { TrainerReport } from "../../../core/contract/report.ts";
import { figuresTold, headlineTold, reportWords } from "../../../core/insight/report/report-words.ts";
import { weekTold } from "../../../core/insight/report/week-told.ts";
import type { Language } from "../../../core/language/define-messages.ts";
import { margin, paleInk, Paper } from "./paper.ts";
import { printFixes } from "./print-fixes.ts";
import { printHelped } from "./print-helped.ts";
import { printNewcomers } from "./print-newcomers.ts";
import { printPages } from "./print-pages.ts";
import { printRises } from "./print-rises.ts";
import { printTable } from "./print-table.ts";
import { printTasks } from "./print-tasks.ts";
import { printWords } from "./print-words.ts";
import { readFonts } from "./read-fonts.ts";

/** How a report is put on paper. */
export type Printing = { readonly language: Language; readonly topicName: (id: string) => string };

/** The report as a PDF file of a few A4 pages; for a worker: it takes a second of its thread. */
export async function reportPdf(report: TrainerReport, printing: Printing): Promise<Buffer> {
  const { default: Document } = await import("pdfkit");
  const { language } = printing;
  const say = reportWords(language);
  const week = `${say.title}, ${weekTold(report, language)}`;
  const places = [...report.region, ...report.channel].join(", ");
  const title = places === "" ? week : `${week}. ${places}`;
  const document = new Document({
    size: "A4",
    margin,
    lang: language,
    bufferPages: true,
    info: { Title: title, CreationDate: new Date(report.asOf) },
  });
  const chunks: Buffer[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    document.on("data", (chunk: Buffer) => chunks.push(chunk));
    document.on("end", () => resolve());
    document.on("error", reject);
  });
  const paper = new Paper(document, await readFonts());
  paper.text(title, { colour: paleInk });
  paper.gap(4);
  paper.text(headlineTold(report.headline, say), { size: 16, isBold: true });
  paper.text(figuresTold(report, say), { colour: paleInk });
  printFixes(paper, report, say);
  printRises(paper, report, printing);
  printPages(paper, report, say);
  printHelped(paper, report, printing);
  printNewcomers(paper, report, printing);
  printTable(paper, report.table, { title: say.table, ...printing });
  printTable(paper, report.byRegion, { title: say.byRegion, ...printing });
  printWords(paper, report, printing);
  printTasks(paper, report, printing);
  paper.feet(title, say.page);
  document.end();
  await ended;
  return Buffer.concat(chunks);
}
