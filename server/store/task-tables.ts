import type { Generated } from "kysely";
import type { TaskKind, TaskState } from "../../core/contract/task.ts";

/** What is to be done about pages and teaching, and who changed it when. Instants are ISO text in UTC. */
export type TaskTables = {
  task: {
    id: Generated<number>;
    kind: TaskKind;
    /** JSON of TaskSubject, keys in the order of its schema: the same subject is the same text. */
    subject: string;
    /** Of a subject that names a section; shown to those alone who may see it. */
    record: string | null;
    title: string;
    note: string;
    owner: string | null;
    /** JSON of TaskEvidence. */
    evidence: string;
    state: TaskState;
    /** ISO date. */
    dueOn: string | null;
    /** Account; null is the system. Leads nowhere once the person is erased. */
    createdBy: string | null;
    createdAt: string;
    changedBy: string | null;
    changedAt: string;
  };
  /** Every change, in order: codes only, so that it can stand for ever. Triggers refuse all but adding. */
  task_change: {
    seq: Generated<number>;
    task: number;
    at: string;
    by: string | null;
    what: "added" | "state" | "owner" | "due" | "note";
    /** Of `added` and `state`, the state that it came to; of `due` the day. Null for texts, which stand in the task alone. */
    became: string | null;
  };
};
