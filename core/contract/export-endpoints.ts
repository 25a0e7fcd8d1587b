import { z } from "zod";
import { CapacityAsked } from "./capacity.ts";
import { endpoint } from "./endpoint.ts";
import { deskRoles, type Role } from "./person.ts";

/** The trainer without names, and nothing about fewer than three sellers. */
const readers = ["lead", "trainer", "admin"] as const satisfies readonly Role[];
const leaders = ["lead", "admin"] as const satisfies readonly Role[];

const format = z.enum(["csv", "xlsx"]).default("csv");
const file = { method: "get", gives: "bytes", answer: z.instanceof(Blob) } as const;
const problems = ["unauthenticated", "forbidden", "invalid", "too-large"] as const;

/** What the screens of the desk show, row by row as CSV or as a workbook: each reader's file has what their screen has. */
export const exportEndpoints = {
  pilotsFile: endpoint({
    ...file,
    id: "pilotsFile",
    path: "/api/exports/pilots",
    who: leaders,
    carries: "nothing",
    summary: {
      ru: "Пилоты рядом со всеми, у кого кнопки нет, до начала и после: по строке на каждую сторону",
      en: "Pilots beside all who have no button, before their start and since: a row for each side",
    },
    query: z.object({ format }),
    problems,
  }),
  capacityFile: endpoint({
    ...file,
    id: "capacityFile",
    path: "/api/exports/capacity",
    who: leaders,
    carries: "nothing",
    summary: {
      ru: "Сколько экспертов нужно и сколько запланировано в ближайшие дни: по строке на полчаса",
      en: "Agents needed and planned in days to come: a row for each half hour",
    },
    query: CapacityAsked.extend({ format }),
    problems,
  }),
  searchesFile: endpoint({
    ...file,
    id: "searchesFile",
    path: "/api/exports/searches",
    who: readers,
    carries: "portal",
    summary: {
      ru: "Что ищут продавцы и что из этого вышло: по строке на запрос, который задали трое и больше",
      en: "What sellers search and what came of it: a row for each query of three different people or more",
    },
    query: z.object({ from: z.iso.date().optional(), to: z.iso.date().optional(), format }),
    problems,
  }),
  repeatsFile: endpoint({
    ...file,
    id: "repeatsFile",
    path: "/api/exports/repeats",
    who: readers,
    carries: "portal",
    summary: {
      ru: "Повторы с предложенной и принятой мерой: по строке на повтор",
      en: "Questions and vain searches that ask the same, with what is proposed and what was done: a row for each group",
    },
    query: z.object({ format }),
    problems,
  }),
  repeatFile: endpoint({
    ...file,
    id: "repeatFile",
    path: "/api/exports/repeats/{cluster}",
    who: readers,
    carries: "portal",
    summary: {
      ru: "Все вопросы одного повтора, новые сначала; тренеру — только их слова",
      en: "All questions of one of these groups, the newest first; to trainers their words alone",
    },
    params: z.object({ cluster: z.coerce.number().int().min(1) }),
    query: z.object({ format }),
    problems: [...problems, "not-found"],
  }),
  tasksFile: endpoint({
    ...file,
    id: "tasksFile",
    path: "/api/exports/tasks",
    who: readers,
    carries: "portal",
    summary: {
      ru: "Задачи владельцев страниц и тренеров, новые сначала",
      en: "Tasks for owners of pages and trainers, the latest first",
    },
    query: z.object({ format }),
    problems,
  }),
  keptFile: endpoint({
    ...file,
    id: "keptFile",
    path: "/api/exports/kept-answers",
    who: deskRoles,
    carries: "requests",
    summary: {
      ru: "Ответы для всех, которые читатель вправе видеть, и что было, когда их предлагали",
      en: "Answers kept for all that one may read, each with what became of it when it was offered",
    },
    query: z.object({ format }),
    problems,
  }),
} as const;
