import type { TrainerReport } from "../../../core/contract/report.ts";
import {
  figuresTold,
  fixTold,
  headlineTold,
  reportWords,
  sectionTold,
} from "../../../core/insight/report/report-words.ts";
import type { Language } from "../../../core/language/define-messages.ts";
import { figures } from "../../../core/language/figures.ts";
import { dayTold } from "../../../core/insight/report/day-told.ts";
import { oneDecimal } from "../../../core/insight/report/one-decimal.ts";
import { weekTold } from "../../../core/insight/report/week-told.ts";
import { margin, paleInk, Paper, paperWidth } from "./paper.ts";
import { readFonts } from "./read-fonts.ts";

type Telling = { readonly language: Language; readonly topicName: (id: string) => string };

const mostFixes = 10;
const stripColour = "#2554d9";
const greyColour = "#5b6472";

/** The report as a PDF file of a few A4 pages. */
export async function reportPdf(report: TrainerReport, telling: Telling): Promise<Buffer> {
  const { default: Document } = await import("pdfkit");
  const say = reportWords(telling.language);
  const title = `${say.title}, ${weekTold(report, telling.language)}`;
  const document = new Document({
    size: "A4",
    margin,
    lang: telling.language,
    info: { Title: title, CreationDate: new Date(report.asOf) },
  });
  const chunks: Buffer[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    document.on("data", (chunk: Buffer) => chunks.push(chunk));
    document.on("end", () => resolve());
    document.on("error", reject);
  });
  const paper = new Paper(document, await readFonts());
  const places = [...report.region, ...report.channel].join(", ");
  paper.text(places === "" ? title : `${title}. ${places}`, { colour: paleInk });
  paper.gap(4);
  paper.text(headlineTold(report.headline, say), { size: 18, isBold: true });
  paper.text(figuresTold(report, say), { colour: paleInk });
  fixes(paper, report, say);
  pages(paper, report, say);
  helped(paper, report, telling);
  newcomers(paper, report, telling);
  table(paper, report, telling);
  words(paper, report, telling);
  tasks(paper, report, telling);
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

type Words = ReturnType<typeof reportWords>;

function head(paper: Paper, title: string, beside = ""): void {
  paper.room(60);
  paper.gap(16);
  paper.row([
    { text: title, isBold: true, size: 12, width: paperWidth / 2 },
    { text: beside, colour: paleInk, size: 9, x: paperWidth / 2, width: paperWidth / 2, isRight: true },
  ]);
  paper.gap(2);
  paper.rule();
}

function fixes(paper: Paper, report: TrainerReport, say: Words): void {
  head(paper, say.fixes, say.byQuestions);
  if (report.fixes.length === 0) paper.text(say.noFixes, { colour: paleInk });
  for (const [at, fix] of report.fixes.slice(0, mostFixes).entries()) {
    const section = sectionTold(fix);
    const title = fix.title ?? say.erased;
    const need = fix.task === null ? fix.proposal && say[fix.proposal.cause] : say[fix.task.state];
    paper.row([
      { text: String(at + 1), colour: paleInk, width: 20 },
      { text: section ?? title, isBold: true, x: 22, width: paperWidth - 140 },
      { text: need ?? "", colour: paleInk, x: paperWidth - 110, width: 110, isRight: true },
    ]);
    if (section !== null) paper.text(title, { x: 22, width: paperWidth - 140 });
    paper.text(fixTold(fix, say), { x: 22, size: 9, colour: paleInk });
    paper.gap(6);
  }
}

function pages(paper: Paper, report: TrainerReport, say: Words): void {
  if (report.pages.length === 0) return;
  head(paper, say.pages);
  for (const { title, questions } of report.pages)
    paper.row([
      { text: title, width: paperWidth - 130 },
      { text: say.questions(questions), x: paperWidth - 120, width: 120, isRight: true },
    ]);
}

function helped(paper: Paper, report: TrainerReport, { language }: Telling): void {
  const say = reportWords(language);
  head(paper, say.helped, say.perWeek);
  if (report.helped.length === 0) paper.text(say.noHelped, { colour: paleInk });
  for (const { title, kind, doneAt, before, after } of report.helped)
    paper.row([
      { text: `${title ?? say.erased}: ${say[kind]}, ${dayTold(doneAt, language)}`, width: paperWidth - 130 },
      { text: numberOr(before, language), x: paperWidth - 120, width: 55, isRight: true },
      { text: numberOr(after, language), x: paperWidth - 55, width: 55, isRight: true, isBold: true },
    ]);
}

const numberOr = (value: number | null, language: Language): string =>
  value === null ? "–" : oneDecimal(value, language);

function newcomers(paper: Paper, { newcomers: news }: TrainerReport, { language }: Telling): void {
  const say = reportWords(language);
  head(paper, say.newcomers, news.all === null ? "" : say.sellers(news.all.sellers));
  const rows = [
    ...news.channels.map((one) => ({ ...one, colour: stripColour })),
    ...(news.others === null ? [] : [{ ...news.others, name: say.others, colour: greyColour }]),
  ];
  const highest = Math.max(...rows.map(({ perWeek }) => perWeek), 0.1);
  for (const { name, perWeek, colour } of rows) {
    paper.row([
      { text: name, width: 150 },
      { text: oneDecimal(perWeek, language), x: paperWidth - 60, width: 60, isRight: true, isBold: true },
    ]);
    paper.strip({ x: 160, width: ((paperWidth - 240) * perWeek) / highest, colour });
  }
  paper.gap(2);
  paper.text(say.newcomersNote(news.weeks), { size: 9, colour: paleInk });
}

const mostColumns = 6;

function table(paper: Paper, { table: asked }: TrainerReport, { language, topicName }: Telling): void {
  const say = reportWords(language);
  head(paper, say.table);
  const columns = asked.columns.slice(0, mostColumns);
  const first = 130;
  const width = (paperWidth - first) / (columns.length + 1);
  const at = (column: number) => ({ x: first + column * width, width: width - 4, isRight: true, size: 9 });
  paper.row([
    { text: "", width: first },
    ...columns.map(({ value }, column) => ({ text: value ?? say.noPlace, colour: paleInk, ...at(column) })),
    { text: say.all, colour: paleInk, ...at(columns.length) },
  ]);
  const shown = (cell: typeof asked.total | null | undefined): string =>
    cell === null || cell === undefined
      ? "0"
      : cell.kind === "hidden"
        ? "–"
        : figures(cell.requests, language);
  for (const [row, { value, total }] of asked.rows.entries())
    paper.row([
      { text: value === null ? say.noTopic : topicName(value), width: first - 6, size: 9 },
      ...columns.map((_, column) => ({ text: shown(asked.cells[row]?.[column]), ...at(column) })),
      { text: shown(total), ...at(columns.length), isBold: true },
    ]);
}

function words(paper: Paper, report: TrainerReport, { language }: Telling): void {
  const say = reportWords(language);
  const said = report.fixes.flatMap((fix) => fix.words ?? []).slice(0, mostFixes);
  if (said.length === 0) return;
  head(paper, say.words);
  for (const { text, region, channel } of said) {
    paper.text(language === "ru" ? `«${text}»` : `“${text}”`);
    const from = [region, channel].filter((part) => part !== null).join(", ");
    if (from !== "") paper.text(from, { size: 9, colour: paleInk });
    paper.gap(4);
  }
}

function tasks(paper: Paper, report: TrainerReport, { language }: Telling): void {
  const say = reportWords(language);
  if (report.tasks.length === 0) return;
  head(paper, say.tasks);
  for (const { title, kind, state, owner, dueOn } of report.tasks)
    paper.row([
      { text: `${title}: ${say[kind]}`, width: paperWidth - 190 },
      {
        text: [owner, say[state], dueOn && dayTold(dueOn, language)]
          .filter((part) => part !== null)
          .join(", "),
        colour: paleInk,
        x: paperWidth - 180,
        width: 180,
        isRight: true,
      },
    ]);
}
