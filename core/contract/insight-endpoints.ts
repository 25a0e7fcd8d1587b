import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import {
  InsightOnboarding,
  InsightRows,
  InsightSeries,
  InsightSummary,
  InsightTable,
  InsightMeasure,
} from "./insight.ts";
import { InsightDimension, InsightFilter } from "./insight-filter.ts";

/** The trainer without names, and nothing about fewer than three sellers. */
const readers = ["lead", "admin", "trainer"] as const;
const filtered = { who: readers, method: "get" } as const;
const problems = ["unauthenticated", "forbidden", "invalid"] as const;

/** What is asked, by whom, when and how it was answered: for the console, and for a BI tool with an account of its own. */
export const insightEndpoints = {
  insightSummary: endpoint({
    ...filtered,
    id: "insightSummary",
    path: "/api/insight/summary",
    carries: "nothing",
    summary: {
      ru: "Показатели периода рядом с предыдущим такой же длины: по дням, с причинами и с тем, что растёт",
      en: "The figures of a period beside those of the period of equal length before it, by day, with reasons and with what rises",
    },
    query: InsightFilter,
    answer: InsightSummary,
    problems,
  }),
  insightTable: endpoint({
    ...filtered,
    id: "insightTable",
    path: "/api/insight/table",
    carries: "nothing",
    summary: {
      ru: "Сколько вопросов, какая доля в срок и медиана в двух разрезах, с итогами по обоим",
      en: "Counts, share answered in time and median by two dimensions, with totals of both",
    },
    query: InsightFilter.safeExtend({ rows: InsightDimension, columns: InsightDimension }),
    answer: InsightTable,
    problems,
  }),
  insightSeries: endpoint({
    ...filtered,
    id: "insightSeries",
    path: "/api/insight/series",
    carries: "nothing",
    summary: {
      ru: "Один показатель во времени, целиком или в разрезе",
      en: "One measure over time, whole or split by a dimension",
    },
    query: InsightFilter.safeExtend({
      measure: InsightMeasure,
      by: z.enum(["day", "week", "month"]).default("day"),
      /** Lines for its most frequent values; the others together are one. */
      split: InsightDimension.optional(),
    }),
    answer: InsightSeries,
    problems,
  }),
  insightOnboarding: endpoint({
    ...filtered,
    id: "insightOnboarding",
    path: "/api/insight/onboarding",
    carries: "nothing",
    summary: {
      ru: "Вопросов на продавца по неделям с прихода, для новичков каждого месяца",
      en: "Questions per seller by week since joining, of each month's newcomers",
    },
    query: InsightFilter,
    answer: InsightOnboarding,
    problems,
  }),
  insightRows: endpoint({
    ...filtered,
    id: "insightRows",
    path: "/api/insight/rows",
    carries: "requests",
    summary: {
      ru: "Вопросы, из которых сложился показатель, новые сначала",
      en: "The requests behind a figure, the latest first",
    },
    query: InsightFilter.safeExtend({
      /** Of the page before: where this one begins. */
      after: z.coerce.number().int().min(1).optional(),
      limit: z.coerce.number().int().min(1).max(500).default(50),
    }),
    answer: InsightRows,
    problems,
  }),
  insightRowsCsv: endpoint({
    ...filtered,
    id: "insightRowsCsv",
    path: "/api/insight/rows.csv",
    carries: "requests",
    summary: { ru: "Они же все, файлом CSV", en: "All of them as CSV" },
    query: InsightFilter,
    gives: "bytes",
    answer: z.instanceof(Blob),
    problems,
  }),
  insightRowsXlsx: endpoint({
    ...filtered,
    id: "insightRowsXlsx",
    path: "/api/insight/rows.xlsx",
    carries: "requests",
    summary: { ru: "Они же все, книгой Excel", en: "All of them as a workbook" },
    query: InsightFilter,
    gives: "bytes",
    answer: z.instanceof(Blob),
    problems: [...problems, "too-large"],
  }),
} as const;
