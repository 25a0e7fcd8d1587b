import { describe, expect, test } from "vitest";
import type { AuditAction } from "../../../core/contract/audit.ts";
import { Role } from "../../../core/contract/person.ts";
import type { WorkingWeek } from "../../../core/contract/routing.ts";
import { RepeatCause } from "../../../core/contract/cluster.ts";
import { TaskKind, TaskState } from "../../../core/contract/task.ts";
import { changeTold } from "../../../server/console/audit/change-told.ts";
import { auditReader } from "./audit-reader.ts";

const day: WorkingWeek["mon"] = [["10:00", "17:00"]];
const week: WorkingWeek = {
  mon: day,
  tue: day,
  wed: day,
  thu: [],
  fri: [],
  sat: [["10:00", "12:00"]],
  sun: [],
};
const kept = JSON.stringify(week);
const never = JSON.stringify({ ...week, mon: [], tue: [], wed: [], sat: [] });
const digest = "1ca622ca".repeat(8);
const person = (role: string, ...groups: string[]): string => JSON.stringify({ role, groups });

const ru = auditReader("ru");
const en = auditReader("en");

/** Each action as the server takes it down, with what its reader is told. */
type Said = readonly [before: string | null, after: string | null, ru: string, en: string];
const silent: Said = [null, null, "", ""];
const changes: Readonly<Record<AuditAction, readonly Said[]>> = {
  "rules-changed": [
    [`0:${digest}`, `1:${digest}`, "из настроек → версия 1", "from the configuration → version 1"],
    ["4:9f2c", "5:1b7e", "версия 4 → версия 5", "version 4 → version 5"],
    ["?", "5:1b7e", "? → версия 5", "? → version 5"],
  ],
  "rules-restored": [["4:9f2c", "5:1b7e", "версия 4 → версия 5", "version 4 → version 5"]],
  "module-written": [[null, "1:9f2c", "версия 1", "version 1"]],
  "module-removed": [["1:9f2c", null, "версия 1 → убрано", "version 1 → removed"]],
  "kept-written": [[`1:${digest}`, `2:${digest}`, "версия 1 → версия 2", "version 1 → version 2"]],
  "kept-confirmed": [silent],
  "kept-stopped": [silent],
  "kept-retired": [["2:9f2c", null, "версия 2 → убрано", "version 2 → removed"]],
  "pin-written": [[null, digest, "содержание 1ca622ca", "content 1ca622ca"]],
  "pin-removed": [[digest, null, "содержание 1ca622ca → убрано", "content 1ca622ca → removed"]],
  "synonyms-written": [[null, digest, "содержание 1ca622ca", "content 1ca622ca"]],
  "synonyms-removed": [[digest, null, "содержание 1ca622ca → убрано", "content 1ca622ca → removed"]],
  "search-case-removed": [silent],
  "repeat-accepted": [
    [null, "raise", "поднять", "raise"],
    [null, "write", "написать", "write"],
    [null, "clarify", "пояснить", "clarify"],
    [null, "teach", "обучить", "teach"],
    [null, "mend", "исправить", "mend"],
  ],
  "repeat-ended": [silent],
  "repeats-split": [[null, "1", "1 вопрос", "1 request"]],
  "repeats-joined": [[null, "3", "3 вопроса", "3 requests"]],
  "task-added": [[null, "mend", "исправить", "mend"]],
  "task-changed": [
    ["open", "done", "открыта → сделана", "open → done"],
    [
      "doing",
      "doing",
      "другой исполнитель, срок или пояснение; состояние прежнее: в работе",
      "other owner, due date or note; state as before: in progress",
    ],
    ["done", "Thrown", "сделана → Thrown", "done → Thrown"],
  ],
  "person-added": [[null, person("seller"), "продавец", "seller"]],
  "person-changed": [
    [
      person("agent"),
      person("admin", "underwriting", "finance"),
      "эксперт → администратор, группы: underwriting, finance",
      "agent → administrator, groups: underwriting, finance",
    ],
    [null, person("king"), "king", "king"],
    ["{", person("lead"), "{ → руководитель", "{ → lead"],
  ],
  "person-deactivated": [[person("lead"), null, "руководитель → входа нет", "lead → no access"]],
  "person-erased": [silent],
  "request-erased": [silent],
  "absence-added": [silent],
  "absence-ended": [silent],
  "hours-changed": [
    [
      null,
      kept,
      "общие часы → пн–ср 10:00–17:00; сб 10:00–12:00",
      "as the desk → Mon–Wed 10:00–17:00; Sat 10:00–12:00",
    ],
    [never, null, "не работает → общие часы", "not working → as the desk"],
    // Of a log that is older than this, and of one that was altered by hand.
    silent,
    ["{", never, "{ → не работает", "{ → not working"],
  ],
  "bonus-contested": [[null, "3:2026-11", "спор № 3: ноябрь 2026", "contest no. 3: November 2026"]],
  "bonus-decided": [
    [null, "3:unchanged", "спор № 3: без изменений", "contest no. 3: unchanged"],
    [null, "3:in-time", "спор № 3: зачтён как в срок", "contest no. 3: counts as in time"],
    [null, "3:theirs", "спор № 3: зачтён оспорившему", "contest no. 3: credited to the contester"],
  ],
  "bonus-closed": [[null, `1:${digest}`, "содержание 1ca622ca", "content 1ca622ca"]],
  "broadcast-added": [[null, "2026-11-30", "до 30.11.2026", "until 30 Nov 2026"]],
  "broadcast-ended": [["2026-11-30", null, "до 30.11.2026 → убрано", "until 30 Nov 2026 → removed"]],
  "report-sent": [silent],
  "crawl-started": [silent],
  "crawl-stopped": [silent],
  "release-allowed": [silent],
  "release-kept": [silent],
  "release-served": [silent],
  "settings-loaded": [
    [
      digest,
      "9f2c81d7".repeat(8),
      "содержание 1ca622ca → содержание 9f2c81d7",
      "content 1ca622ca → content 9f2c81d7",
    ],
  ],
  "backup-made": [[null, digest, "содержание 1ca622ca", "content 1ca622ca"]],
  "backup-restored": [silent],
  "request-opened": [silent],
  "files-opened": [silent],
  "link-opened": [silent],
  "person-opened": [silent],
  "rows-opened": [silent],
  "audit-opened": [silent],
  exported: [
    [
      null,
      JSON.stringify({
        rows: 21,
        filter: { from: "2026-11-01", outcome: "late;rated", kind: "complaint", topic: "kasko;-" },
      }),
      "строк: 21; отбор: с 01.11.2026, исход «Не в срок», «Оценены», вопрос или жалоба «Жалобы», тема «КАСКО», «Без темы»",
      "21 rows; filter: from 01 Nov 2026, outcome “Late”, “Rated”, question or complaint “Complaints”, topic “КАСКО”, “No topic”",
    ],
    [
      null,
      JSON.stringify({
        rows: null,
        filter: { month: "2026-10", person: "a1", shown: "contested", format: "xlsx" },
      }),
      "отбор: месяц октябрь 2026, человек «Марина Котова», показано «Спорные», формат XLSX",
      "filter: month October 2026, person “Марина Котова”, shown “Contested”, format XLSX",
    ],
    [
      null,
      JSON.stringify({
        rows: null,
        filter: { about: `sha256:${digest}`, action: "pin-written", group: "seen", joined: "toString" },
      }),
      "отбор: о ком (введённый текст), действие «закрепление записано», вид «просмотры», приход «toString»",
      "filter: about (typed text), action “pin written”, kind “views”, joined “toString”",
    ],
    [null, JSON.stringify({ rows: 0, filter: {} }), "строк: 0", "0 rows"],
    [null, "{", "{", "{"],
  ],
  "export-sent": [["12", "5", "по записи № 12, строк: 5", "of entry no. 12, 5 rows"]],
  "person-data-given": [silent],
};

describe.each(Object.entries(changes))("%s", (action, said) => {
  test.each(said)("from %s to %s is told as «%s»", (...[before, after, inRussian, inEnglish]) => {
    expect(changeTold({ action, before, after }, ru)).toBe(inRussian);
    expect(changeTold({ action, before, after }, en)).toBe(inEnglish);
  });
});

const became = (action: AuditAction, after: string): string =>
  changeTold({ action, before: null, after }, ru);

test("no role, kind of task, state or measure is told by its code", () => {
  const said = [
    ...Role.options.map((role) => became("person-added", person(role))),
    ...TaskKind.options.map((kind) => became("task-added", kind)),
    ...TaskState.options.map((state) => became("task-changed", state)),
    ...RepeatCause.options.map((cause) => became("repeat-accepted", cause)),
  ];
  expect(said.filter((words) => /[a-z]/i.test(words))).toEqual([]);
});

test("what a newer server says is shown by its codes", () => {
  expect(changeTold({ action: "moon-landed", before: "near", after: "there" }, ru)).toBe("near → there");
});
