import { z } from "zod";
import { Coverage } from "./coverage.ts";
import { Done } from "./done.ts";
import { endpoint } from "./endpoint.ts";
import { deskRoles } from "./person.ts";
import { Absence, NewAbsence, StaffList, WorkingHours } from "./routing.ts";

/** Who works at the desk, when, and how much they have in hand. */
export const staffEndpoints = {
  staff: endpoint({
    id: "staff",
    method: "get",
    path: "/api/desk/staff",
    who: deskRoles,
    carries: "nothing",
    summary: {
      ru: "Кто сейчас на смене и сколько у кого вопросов",
      en: "Who is on shift now, and how much each has in hand",
    },
    answer: StaffList,
    problems: ["unauthenticated", "forbidden"],
  }),
  coverage: endpoint({
    id: "coverage",
    method: "get",
    path: "/api/desk/coverage",
    who: ["lead", "admin"],
    carries: "nothing",
    summary: {
      ru: "Часы, когда регион может спросить, а экспертов нет или не хватает",
      en: "Hours in which a region may ask and nobody at the desk is there, or too few",
    },
    answer: Coverage,
    problems: ["unauthenticated", "forbidden"],
  }),
  putHours: endpoint({
    id: "putHours",
    method: "put",
    path: "/api/desk/staff/{account}/hours",
    who: ["lead", "admin"],
    carries: "nothing",
    summary: {
      ru: "Записать человеку собственное расписание; null — как у всех",
      en: "Somebody's own working hours; null is the desk's",
    },
    params: z.object({ account: z.string().min(1).max(200) }),
    body: WorkingHours,
    answer: Done,
    problems: ["unauthenticated", "forbidden", "not-found", "invalid"],
  }),
  addAbsence: endpoint({
    id: "addAbsence",
    method: "post",
    path: "/api/desk/absences",
    who: deskRoles,
    carries: "nothing",
    summary: {
      ru: "Отойти или, для руководителя, отметить чужое отсутствие; взятые вопросы с его началом возвращаются в очередь",
      en: "Be absent, or, for the lead, say that somebody is; what is in hand goes back to the queue when it begins",
    },
    body: NewAbsence,
    answer: Absence,
    status: 201,
    problems: ["unauthenticated", "forbidden", "not-found", "invalid"],
  }),
  endAbsence: endpoint({
    id: "endAbsence",
    method: "delete",
    path: "/api/desk/absences/{absence}",
    who: deskRoles,
    carries: "nothing",
    summary: {
      ru: "Вернуться: отсутствие кончается сейчас или не начинается",
      en: "Be back: an absence ends now, or never begins",
    },
    params: z.object({ absence: z.coerce.number().int().min(1) }),
    answer: Done,
    problems: ["unauthenticated", "forbidden", "not-found"],
  }),
} as const;
