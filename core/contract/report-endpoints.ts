import { z } from "zod";
import { Done } from "./done.ts";
import { endpoint } from "./endpoint.ts";
import { ReportAsked, TrainerReport } from "./report.ts";
import { Task, TaskKind } from "./task.ts";

const readers = ["lead", "trainer", "admin"] as const;
const read = { who: readers, method: "get", carries: "portal", query: ReportAsked } as const;
const problems = ["unauthenticated", "forbidden", "invalid"] as const;

const Names = z.array(z.string().min(1).max(200)).max(50).default([]);

/** What sellers should be taught and what pages should say, by the questions of a week. */
export const reportEndpoints = {
  report: endpoint({
    ...read,
    id: "report",
    path: "/api/report",
    summary: {
      ru: "Отчёт тренера: что исправить, что помогло и кто о чём спрашивает; без имён и без групп менее трёх продавцов",
      en: "What to mend, what helped and who asks what; no names, nothing about fewer than three sellers",
    },
    answer: TrainerReport,
    problems,
  }),
  reportPdf: endpoint({
    ...read,
    id: "reportPdf",
    path: "/api/report.pdf",
    summary: { ru: "То же для печати", en: "The same to be printed" },
    gives: "bytes",
    answer: z.instanceof(Blob),
    problems,
  }),
  reportXlsx: endpoint({
    ...read,
    id: "reportXlsx",
    path: "/api/report.xlsx",
    summary: { ru: "То же книгой Excel", en: "The same as a workbook" },
    gives: "bytes",
    answer: z.instanceof(Blob),
    problems,
  }),
  sendReport: endpoint({
    id: "sendReport",
    method: "post",
    path: "/api/report/send",
    who: readers,
    carries: "nothing",
    summary: {
      ru: "Отправить себе письмом отчёт за неделю в выбранном разрезе, с PDF и книгой",
      en: "Send a week's report to oneself by mail as it is narrowed, with PDF and workbook",
    },
    body: z.strictObject({ week: z.iso.date().optional(), region: Names, channel: Names }),
    answer: Done,
    problems: [...problems, "mail-off"],
  }),
  assignReportFix: endpoint({
    id: "assignReportFix",
    method: "post",
    path: "/api/report/tasks",
    who: readers,
    carries: "portal",
    summary: {
      ru: "Завести задачу о том, что спрашивают снова и снова: владельцу раздела или тем, кто обучает",
      en: "Make a task of what is asked again and again, for the section's owner or for those who teach",
    },
    body: z.strictObject({ cluster: z.int().min(1), kind: TaskKind }),
    answer: Task,
    problems: [...problems, "not-found"],
  }),
} as const;
