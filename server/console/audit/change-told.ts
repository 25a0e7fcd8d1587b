import { AuditAction, type AuditEntry } from "../../../core/contract/audit.ts";
import { WorkingWeek } from "../../../core/contract/routing.ts";
import { repeatsMessages } from "../repeats/repeats-messages.ts";
import { rowMessages } from "../bonus/row-messages.ts";
import { weekTold } from "../rules/hours-told.ts";
import { rulesMessages } from "../rules/rules-messages.ts";
import { tasksMessages } from "../tasks/tasks-messages.ts";
import { auditMessages } from "./audit-messages.ts";
import type { AuditReader } from "./audit-reader.ts";
import { exportTold } from "./export-told.ts";
import { readMark } from "./read-mark.ts";
import { rightsTold } from "./rights-told.ts";
import { shortId } from "./short-id.ts";
import { timeTold } from "./time-told.ts";
import { wordOf } from "../../../core/language/word-of.ts";

type Marks = Pick<AuditEntry, "before" | "after">;
type Teller = (marks: Marks, reader: AuditReader) => string;
type MarkTeller = (mark: string, reader: AuditReader) => string;

/** What an entry says of the change itself, in its reader's words; an action of a newer server by its codes. */
export function changeTold(entry: Marks & Pick<AuditEntry, "action">, reader: AuditReader): string {
  const action = AuditAction.safeParse(entry.action);
  return (action.success ? tellers[action.data] : asItIs)(entry, reader);
}

/** What there was, if anything, and what became of it. */
function turned(tell: MarkTeller, left: "gone" | "noAccess" = "gone"): Teller {
  return ({ before, after }, reader) => {
    const say = auditMessages(reader.language);
    if (before === null) return after === null ? "" : tell(after, reader);
    return say.fromTo(tell(before, reader), after === null ? say[left] : tell(after, reader));
  };
}

/** Other screens begin these words with a capital. */
function withinText(messages: object, code: string): string {
  const word = wordOf(messages, code);
  return word === code ? code : word.toLowerCase();
}

const nothing: Teller = () => "";
const asItIs = turned((mark) => mark);
/** `4:9f2c…` → «версия 4». */
const version = turned((mark, { language }) => {
  const { version: numbered, configuration } = rulesMessages(language);
  const number = Number.parseInt(mark, 10);
  if (Number.isNaN(number)) return mark;
  return number === 0 ? configuration : numbered(number);
});
/** `9f2c81d7…` or `1:9f2c81d7…` → «содержание 9f2c81d7». */
const content = turned((mark, { language }) =>
  auditMessages(language).content(shortId(mark.slice(mark.indexOf(":") + 1))),
);
const rights = turned(rightsTold, "noAccess");
const task = turned((mark, { language }) => withinText(tasksMessages(language), mark));
const until = turned((mark, reader) => auditMessages(reader.language).until(timeTold(mark, reader)));
const requests = turned((mark, { language }) =>
  /^\d+$/.test(mark) ? auditMessages(language).requests(Number(mark)) : mark,
);
/** What is done about a repeat: a page is mended by a task alone. */
const measure = turned((mark, { language }) =>
  withinText({ mend: tasksMessages(language).mend, ...repeatsMessages(language) }, mark),
);
/** `3:2026-11` → «спор № 3, ноябрь 2026». */
const contest = turned((mark, reader) => {
  const [id = "", said = ""] = mark.split(":");
  const told = withinText(rowMessages(reader.language), said);
  return auditMessages(reader.language).contest(id, timeTold(told, reader));
});

const taskChange: Teller = (marks, reader) => {
  if (marks.before === null || marks.before !== marks.after) return task(marks, reader);
  const { stateStays } = auditMessages(reader.language);
  return stateStays(task({ before: null, after: marks.after }, reader));
};

/** Without own hours the desk's hold. */
const hours: Teller = ({ before, after }, { language }) => {
  const { fromTo, deskHours, noHours } = auditMessages(language);
  const told = (mark: string | null): string => {
    if (mark === null) return deskHours;
    const week = readMark(WorkingWeek, mark);
    // Altered by hand: the log itself says so.
    if (week === null) return mark;
    return Object.values(week).every((day) => day.length === 0) ? noHours : weekTold(week, language);
  };
  return before === null && after === null ? "" : fromTo(told(before), told(after));
};

const sent: Teller = ({ before, after }, { language }) => {
  const say = auditMessages(language);
  return before === null || after === null ? "" : say.sent(before, say.rows(Number(after)));
};

const tellers: Readonly<Record<AuditAction, Teller>> = {
  "rules-changed": version,
  "rules-restored": version,
  "module-written": version,
  "module-removed": version,
  "kept-written": version,
  "kept-confirmed": nothing,
  "kept-stopped": nothing,
  "kept-retired": version,
  "pin-written": content,
  "pin-removed": content,
  "synonyms-written": content,
  "synonyms-removed": content,
  "search-case-removed": nothing,
  "repeat-accepted": measure,
  "repeat-ended": nothing,
  "repeats-split": requests,
  "repeats-joined": requests,
  "task-added": task,
  "task-changed": taskChange,
  "person-added": rights,
  "person-changed": rights,
  "person-deactivated": rights,
  "person-erased": nothing,
  "request-erased": nothing,
  "absence-added": nothing,
  "absence-ended": nothing,
  "hours-changed": hours,
  "bonus-contested": contest,
  "bonus-decided": contest,
  "bonus-closed": content,
  "broadcast-added": until,
  "broadcast-ended": until,
  "report-sent": nothing,
  "crawl-started": nothing,
  "crawl-stopped": nothing,
  "release-allowed": nothing,
  "release-kept": nothing,
  "release-served": nothing,
  "settings-loaded": content,
  "backup-made": content,
  "backup-restored": nothing,
  "request-opened": nothing,
  "files-opened": nothing,
  "link-opened": nothing,
  "person-opened": nothing,
  "rows-opened": nothing,
  "audit-opened": nothing,
  exported: turned(exportTold),
  "export-sent": sent,
  "person-data-given": nothing,
};
