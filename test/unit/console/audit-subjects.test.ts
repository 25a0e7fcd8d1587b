import { expect, test } from "vitest";
import type { AuditEntry } from "../../../core/contract/audit.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import { auditFilterNames } from "../../../server/console/audit/audit-filter-names.ts";
import { auditSubjects } from "../../../server/console/audit/audit-subjects.ts";
import { subjectRoute } from "../../../server/console/audit/subject-route.ts";
import { subjectTold } from "../../../server/console/audit/subject-told.ts";
import { dayAndTime } from "../../../ui/time.ts";
import { auditReader } from "./audit-reader.ts";

const ru = auditReader("ru");
// As the clock of whoever runs this tells it.
const atEight = dayAndTime("2026-11-02T08:00:00Z", ru.now, "ru");
const uuid = "3f2a1c9e-0d4b-4a6f-9c1e-5b7d8e9f0a1b";
test.each([
  ["calendars", "календари", { name: "rules", kind: "calendars" }],
  ["request:12", "вопрос № 12", { name: "request", id: 12 }],
  ["task:7", "задача № 7", { name: "tasks" }],
  ["cluster:30", "повтор № 30", { name: "repeats", cluster: 30 }],
  ["repeat:30", "повтор № 30", { name: "repeats", cluster: 30 }],
  ["pin:repeat-30", "закрепление по повтору № 30", { name: "repeats", cluster: 30 }],
  [`pin:${uuid}`, "закрепление 3f2a1c9e", { name: "synonyms" }],
  ["synonyms:zqwords", "синонимы zqwords", { name: "synonyms" }],
  ["search-case:4", "проверочный запрос № 4", { name: "synonyms" }],
  ["module:hello", "Привет", { name: "modules" }],
  ["module:gone", "заготовка gone", { name: "modules" }],
  ["kept:history-kept-2", "ответ для всех history-kept-2", { name: "kept" }],
  ["broadcast:3", "указание недели № 3", { name: "report" }],
  ["report:2026-11-16", "отчёт, неделя с 16.11.2026", { name: "report", view: { week: "2026-11-16" } }],
  ["bonus:2026-11", "бонусы, ноябрь 2026", { name: "bonus", month: "2026-11" }],
  ["bonus:running", "бонусы, текущий месяц", { name: "bonus" }],
  ["person:gone", "учётная запись gone, имя удалено", null],
  ["crawl:rights", "проверка прав", { name: "health" }],
  ["run:2026-11-02T08-00-00-616Z", `обход, ${atEight}`, { name: "health" }],
  ["release:20261102-080000-1ca622ca", `выпуск, ${atEight}`, { name: "health" }],
  ["backup:2026-11-02T08:00:00.000Z", `копия, ${atEight}`, null],
  ["run:later", "обход, later", { name: "health" }],
  ["settings", "файл настроек", null],
  ["audit", "журнал действий", null],
  ["rows:insight", "вопросы за показателем", null],
  ["request:1e3", "вопрос № 1e3", null],
] as const)("%s is «%s», and leads where an administrator may go", (subject, told, route) => {
  const action = "settings-loaded";
  expect(subjectTold({ subject, about: null }, ru)).toBe(told);
  expect(subjectRoute({ subject, action }, "admin")).toEqual(route);
});

test("a person is told by name, and leads to where their hours are", () => {
  const entry: Pick<AuditEntry, "subject" | "about"> = {
    subject: "person:a1",
    about: { id: "a1", name: "Марина Котова" },
  };
  expect(subjectTold(entry, ru)).toBe("Марина Котова");
  expect(subjectRoute({ ...entry, action: "hours-changed" }, "lead")).toEqual({ name: "people" });
  expect(subjectRoute({ ...entry, action: "person-changed" }, "lead")).toBeNull();
});

test("nobody is led to a screen that is not theirs", () => {
  for (const subject of ["crawl", "run:1", "release:1"])
    expect(subjectRoute({ subject, action: "crawl-started" }, "lead")).toBeNull();
});

test("every file and every part of its filter has a name", () => {
  const files = Object.values(endpoints).filter((one) => "gives" in one && one.id !== "file");
  expect(files.length).toBeGreaterThan(10);
  const subjects = files.map(({ id }) => `file:${id}`);
  expect(subjects.filter((subject) => !(subject in auditSubjects("ru")))).toEqual([]);
  const keys = files.flatMap((one) =>
    ["params", "query"].flatMap((part) => {
      const schema: unknown = Reflect.get(one, part);
      return schema === undefined ? [] : Object.keys(Object(Reflect.get(Object(schema), "shape")));
    }),
  );
  expect(keys.length).toBeGreaterThan(20);
  expect(keys.filter((key) => !(key in auditFilterNames("ru")))).toEqual([]);
});

test.each(["moon:1", "constructor", "constructor:1", ""])(
  "what nobody knows is told as it is: «%s»",
  (subject) => {
    expect(subjectTold({ subject, about: null }, ru)).toBe(subject);
    expect(subjectRoute({ subject, action: "moon-landed" }, "admin")).toBeNull();
  },
);
