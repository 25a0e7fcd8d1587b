import type { InsightTable } from "../../core/contract/insight.ts";
import type { TrainerReport } from "../../core/contract/report.ts";
import { riseTold } from "../../core/insight/report/rise-told.ts";
import { riseMessages } from "../../core/insight/rise-messages.ts";
import { fixTold, needTold, reportWords, sectionTold } from "../../core/insight/report/report-words.ts";
import { defineMessages, type Language } from "../../core/language/define-messages.ts";
import type { Column } from "../export/table-column.ts";
import { type TableFile, tableFile } from "../export/table-file.ts";
import { weekTold } from "../../core/insight/report/week-told.ts";

const titles = defineMessages({
  part: { ru: "Часть отчёта", en: "Part" },
  what: { ru: "О чём", en: "What" },
  section: { ru: "Где на портале", en: "Where on the portal" },
  questions: { ru: "Вопросов", en: "Questions" },
  sellers: { ru: "Продавцов", en: "Sellers" },
  before: { ru: "Было в неделю", en: "Per week before" },
  after: { ru: "Стало в неделю", en: "Per week after" },
  state: { ru: "Что с этим", en: "What about it" },
  day: { ru: "День", en: "Day" },
  note: { ru: "Подробнее", en: "More" },
});

type Line = {
  readonly part: string;
  readonly what: string;
  readonly section?: string | null;
  readonly questions?: number;
  readonly sellers?: number;
  readonly before?: number | null;
  readonly after?: number | null;
  readonly state?: string | null;
  readonly day?: string | null;
  readonly note?: string | null;
};

/** The report as a workbook of one sheet, its parts one below the other. */
export function reportFile(
  report: TrainerReport,
  { language, topicName }: { readonly language: Language; readonly topicName: (id: string) => string },
): Promise<TableFile> {
  const say = reportWords(language);
  const words = titles(language);
  const column = <Key extends keyof typeof words>(key: Key, kind: Column["kind"]): Column<Key> => ({
    key,
    title: words[key],
    kind,
  });
  const rows = linesOf(report, language, topicName).map((line) => ({
    section: null,
    questions: null,
    sellers: null,
    before: null,
    after: null,
    state: null,
    day: null,
    note: null,
    ...line,
  }));
  return tableFile({
    format: "xlsx",
    name: `${say.title} ${weekTold(report, language)}`,
    columns: [
      column("part", "text"),
      column("what", "text"),
      column("section", "text"),
      column("questions", "number"),
      column("sellers", "number"),
      column("before", "number"),
      column("after", "number"),
      column("state", "text"),
      column("day", "day"),
      column("note", "text"),
    ],
    rows,
  });
}

function linesOf(
  report: TrainerReport,
  language: Language,
  topicName: (id: string) => string,
): readonly Line[] {
  const say = reportWords(language);
  const { newcomers } = report;
  const people = [
    ...newcomers.channels,
    ...(newcomers.all === null ? [] : [{ ...newcomers.all, name: say.allNewcomers }]),
    ...(newcomers.others === null ? [] : [{ ...newcomers.others, name: say.others }]),
  ];
  return [
    ...report.fixes.map((fix) => ({
      part: say.fixes,
      what: fix.title ?? say.erased,
      section: sectionTold(fix),
      questions: fix.questions,
      sellers: fix.sellers,
      state: needTold(fix, say),
      day: fix.task?.dueOn ?? null,
      note: fixTold(fix, say),
    })),
    ...report.rises.map((rise) => {
      const { what, told } = riseTold(rise, { language, topicName });
      const { requests: questions, sellers, before } = rise;
      return { part: riseMessages(language).rises, what, questions, sellers, before, note: told };
    }),
    ...report.pages.map(({ title, address, questions, sellers }) => ({
      part: say.pages,
      what: title,
      section: address,
      questions,
      sellers,
    })),
    ...report.helped.map(({ title, kind, doneAt, before, after }) => ({
      part: say.helped,
      what: title ?? say.erased,
      before,
      after,
      state: say[kind],
      day: doneAt.slice(0, 10),
    })),
    ...people.map(({ name, sellers, perWeek }) => ({
      part: say.newcomers,
      what: name,
      sellers,
      after: Math.round(perWeek * 10) / 10,
    })),
    ...cellLines(report.table, say.table),
    ...cellLines(report.byRegion, say.byRegion),
    ...report.fixes.flatMap(({ words }) =>
      words === null
        ? []
        : [
            {
              part: say.words,
              what: words.text,
              note: [words.region, words.channel].filter((place) => place !== null).join(", "),
            },
          ],
    ),
    ...report.tasks.map(({ title, kind, state, owner, dueOn }) => ({
      part: say.tasks,
      what: title,
      section: owner,
      state: `${say[kind]}, ${say[state]}`,
      day: dueOn,
    })),
  ];

  function cellLines(table: InsightTable, part: string): Line[] {
    return table.rows.flatMap(({ value: row }, at) =>
      table.columns.flatMap(({ value }, place) => {
        const cell = table.cells[at]?.[place];
        if (cell?.kind !== "shown") return [];
        const topic = row === null ? say.noTopic : topicName(row);
        const what = `${topic}, ${value ?? say.noPlace}`;
        return [{ part, what, questions: cell.requests, sellers: cell.sellers }];
      }),
    );
  }
}
