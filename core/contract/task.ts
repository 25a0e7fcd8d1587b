import { z } from "zod";
import { Person } from "./person.ts";
import { DocumentKind, Instant } from "./record.ts";

/**
 * What is to be done about the portal or its readers: `write` what stands nowhere, `clarify` what stands there and is not
 * understood, `teach` what people do not know, `mend` what is broken.
 */
export const TaskKind = z.enum(["write", "clarify", "teach", "mend"]).meta({ id: "TaskKind" });
export type TaskKind = z.infer<typeof TaskKind>;

export const TaskState = z.enum(["open", "doing", "done", "declined"]).meta({ id: "TaskState" });
export type TaskState = z.infer<typeof TaskState>;

const record = z.string().min(1).max(500);

/** What it is about. Where a record is named, the task is shown to those alone who may see that section. */
export const TaskSubject = z
  .discriminatedUnion("kind", [
    /** A cluster of questions that ask the same; the section is what their answers cite. */
    z.object({ kind: z.literal("cluster"), cluster: z.int().min(1), record: record.nullable() }),
    /** A whole document, by its id and one of its sections. */
    z.object({ kind: z.literal("document"), document: z.string().min(1).max(500), record }),
    z.object({ kind: z.literal("record"), record }),
    /** A query that search answers badly. */
    z.object({ kind: z.literal("query"), query: z.string().min(1).max(200), record: record.nullable() }),
  ])
  .meta({ id: "TaskSubject" });
export type TaskSubject = z.infer<typeof TaskSubject>;

/** What says that it is worth doing. `sellers` counts people, the others what they did; null where it is not counted. */
export const TaskEvidence = z
  .object({
    sellers: z.int().min(0).nullable(),
    questions: z.int().min(0).nullable(),
    searches: z.int().min(0).nullable(),
  })
  .meta({ id: "TaskEvidence" });
export type TaskEvidence = z.infer<typeof TaskEvidence>;

const longestTaskNote = 2000;
export const longestTaskOwner = 120;

/** A task as its reader may see it. */
export const Task = z
  .object({
    id: z.int(),
    kind: TaskKind,
    subject: TaskSubject,
    /** In the words of whoever asked or searched, or of who made it: nothing that a document says. */
    title: z.string(),
    note: z.string(),
    /** Who is to do it: of a section its owner, as the portal names them, or whoever was given. */
    owner: z.string().nullable(),
    evidence: TaskEvidence,
    state: TaskState,
    dueOn: z.iso.date().nullable(),
    createdAt: Instant,
    /** Null for the system, and for an account that is gone. */
    createdBy: Person.nullable(),
    changedAt: Instant,
    /** The section it is about, as far as it is still there. */
    about: z
      .object({ title: z.string(), heading: z.string().nullable(), kind: DocumentKind, address: z.string() })
      .nullable(),
  })
  .meta({ id: "Task" });
export type Task = z.infer<typeof Task>;

export const TaskList = z.object({ tasks: z.array(Task) }).meta({ id: "TaskList" });
export type TaskList = z.infer<typeof TaskList>;

/** What is changed of a task; what is absent stays. */
export const TaskChange = z.strictObject({
  state: TaskState.optional(),
  /** Null takes it from whoever had it. */
  owner: z.string().trim().min(1).max(longestTaskOwner).nullable().optional(),
  dueOn: z.iso.date().nullable().optional(),
  note: z.string().trim().max(longestTaskNote).optional(),
});
export type TaskChange = z.infer<typeof TaskChange>;
