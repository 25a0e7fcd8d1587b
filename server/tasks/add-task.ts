import { type TaskEvidence, type TaskKind, TaskSubject } from "../../core/contract/task.ts";
import { recordChange } from "../audit/record-change.ts";
import type { Writing } from "../store/store.ts";

export type NewTask = {
  readonly kind: TaskKind;
  readonly subject: TaskSubject;
  /** In people's own words, without personal data: nothing that a document says, for its readers may not see that document. */
  readonly title: string;
  readonly note?: string;
  /** Of a section its record's owner. */
  readonly owner?: string | null;
  readonly evidence?: Partial<TaskEvidence>;
  readonly dueOn?: string | null;
};

/**
 * Adds a task in the transaction of what gives rise to it, so that neither is ever there without the other. Of the same kind
 * about the same thing only one is under way: where there is one, nothing changes.
 * @param by account that asked for it; null is the system. `at` is an ISO instant.
 * @returns its number, and whether it is new.
 */
export async function addTask(
  trx: Writing,
  task: NewTask,
  { by, at }: { readonly by: string | null; readonly at: string },
): Promise<{ readonly id: number; readonly added: boolean }> {
  // Keys in the schema's own order, so that the same subject is the same text.
  const subject = TaskSubject.parse(task.subject);
  const text = JSON.stringify(subject);
  const known = await trx
    .selectFrom("task")
    .select("id")
    .where("kind", "=", task.kind)
    .where("subject", "=", text)
    .where("state", "in", ["open", "doing"])
    .executeTakeFirst();
  if (known) return { id: known.id, added: false };
  const evidence: TaskEvidence = { sellers: null, questions: null, searches: null, ...task.evidence };
  const { id } = await trx
    .insertInto("task")
    .values({
      kind: task.kind,
      subject: text,
      record: subject.record,
      title: task.title,
      note: task.note ?? "",
      owner: task.owner ?? null,
      evidence: JSON.stringify(evidence),
      state: "open",
      dueOn: task.dueOn ?? null,
      createdBy: by,
      createdAt: at,
      changedBy: by,
      changedAt: at,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await trx.insertInto("task_change").values({ task: id, at, by, what: "added", became: "open" }).execute();
  await recordChange(trx, {
    at,
    by,
    action: "task-added",
    subject: `task:${id}`,
    before: null,
    after: task.kind,
  });
  return { id, added: true };
}
