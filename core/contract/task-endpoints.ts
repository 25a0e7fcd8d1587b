import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import type { Role } from "./person.ts";
import { Task, TaskChange, TaskList, TaskState } from "./task.ts";

const keepers = ["lead", "trainer", "admin"] as const satisfies readonly Role[];

/** What questions and searches leave to be done for those who own pages or teach. */
export const taskEndpoints = {
  tasks: endpoint({
    id: "tasks",
    method: "get",
    path: "/api/tasks",
    who: keepers,
    carries: "portal",
    summary: {
      ru: "Задачи владельцев страниц и тренеров, новые сначала; те, что касаются менее трёх продавцов, тренеру не видны",
      en: "Tasks for owners of pages and trainers, the latest first; those about fewer than three sellers not to trainers",
    },
    query: z.object({ state: TaskState.optional() }),
    answer: TaskList,
    problems: ["unauthenticated", "forbidden", "invalid"],
  }),
  changeTask: endpoint({
    id: "changeTask",
    method: "put",
    path: "/api/tasks/{task}",
    who: keepers,
    carries: "portal",
    summary: {
      ru: "Отметить, как идёт задача, кто её делает, к какому дню и что о ней известно",
      en: "Say how far a task is, who does it, until when, and what is known of it",
    },
    params: z.object({ task: z.coerce.number().int().min(1) }),
    body: TaskChange,
    answer: Task,
    problems: ["unauthenticated", "forbidden", "not-found", "invalid"],
  }),
} as const;
