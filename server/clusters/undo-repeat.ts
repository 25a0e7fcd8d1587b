import { recordChange } from "../audit/record-change.ts";
import { done, type Outcome } from "../outcome.ts";
import type { Store } from "../store/store.ts";
import { changeTask } from "../tasks/change-task.ts";
import { dropPin } from "../tuning/keep-pins.ts";
import { auditedRepeat } from "./audited-repeat.ts";

type Undoing = { readonly cluster: number; readonly by: string; readonly at: string };

/** Takes back what holds about a cluster; a task that is done already stays done. */
export function undoRepeat(store: Store, { cluster, by, at }: Undoing): Promise<Outcome<{ done: true }>> {
  return store.write(async (trx) => {
    const stands = await trx
      .selectFrom("cluster_proposal")
      .select(["id", "pin", "task"])
      .where("cluster", "=", cluster)
      .where("state", "=", "accepted")
      .executeTakeFirst();
    if (stands === undefined) return { problem: "wrong-state" };
    const { id, pin, task } = stands;
    if (pin !== null) await dropPin(trx, { id: pin, by, at });
    if (task !== null) {
      const { state } = await trx
        .selectFrom("task")
        .select("state")
        .where("id", "=", task)
        .executeTakeFirstOrThrow();
      if (state !== "done") await changeTask(trx, { state: "declined" }, { id: task, by, at });
    }
    await trx
      .updateTable("cluster_proposal")
      .set({ state: "undone", endedAt: at, endedBy: by })
      .where("id", "=", id)
      .execute();
    await recordChange(trx, auditedRepeat("repeat-ended", { cluster, by, at }));
    return done;
  });
}
