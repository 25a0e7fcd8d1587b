import type { TaskChange } from "../../core/contract/task.ts";
import { recordChange } from "../audit/record-change.ts";
import type { Writing } from "../store/store.ts";
import type { Tables } from "../store/tables.ts";

type Changing = { readonly id: number; readonly by: string; readonly at: string };
type Changed = Pick<Tables["task_change"], "what" | "became">;

/** Changes what is named of a task and notes each change; what is as it was is no change. */
export async function changeTask(trx: Writing, change: TaskChange, { id, by, at }: Changing): Promise<void> {
  const known = await trx.selectFrom("task").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
  const { state = known.state, owner = known.owner, dueOn = known.dueOn, note = known.note } = change;
  const changes: Changed[] = [
    ...(state === known.state ? [] : [{ what: "state", became: state } as const]),
    ...(owner === known.owner ? [] : [{ what: "owner", became: null } as const]),
    ...(dueOn === known.dueOn ? [] : [{ what: "due", became: dueOn } as const]),
    ...(note === known.note ? [] : [{ what: "note", became: null } as const]),
  ];
  if (changes.length === 0) return;
  await trx
    .updateTable("task")
    .set({ state, owner, dueOn, note, changedBy: by, changedAt: at })
    .where("id", "=", id)
    .execute();
  await trx
    .insertInto("task_change")
    .values(changes.map((one) => ({ ...one, task: id, at, by })))
    .execute();
  const [before, after] = [known.state, state];
  await recordChange(trx, { at, by, action: "task-changed", subject: `task:${id}`, before, after });
}
