import type { Task, TaskKind } from "../../core/contract/task.ts";
import { recordChange } from "../audit/record-change.ts";
import { auditedRepeat } from "../clusters/audited-repeat.ts";
import { queriesOf } from "../clusters/cluster-words.ts";
import { showClusters } from "../clusters/show-clusters.ts";
import { logInstant } from "../desk/log-instant.ts";
import type { Outcome } from "../outcome.ts";
import type { Store } from "../store/store.ts";
import { addTask } from "../tasks/add-task.ts";
import { showTasks } from "../tasks/show-tasks.ts";
import { asTrainer, type ReportReading } from "./report-reading.ts";

type Assigning = { readonly cluster: number; readonly kind: TaskKind; readonly by: string };

/** Makes a task of a cluster, for the owner of the section that should have answered; where there is one already, that one. */
export async function assignFix(
  reading: ReportReading & { readonly store: Store },
  { cluster, kind, by }: Assigning,
): Promise<Outcome<Task>> {
  const { store, catalogue, groups, now } = reading;
  const showing = asTrainer(reading);
  const stored = await store.read
    .selectFrom("question_cluster")
    .selectAll()
    .where("id", "=", cluster)
    .execute();
  const [row] = await showClusters(showing, stored);
  if (row === undefined) return { problem: "not-found" };
  const cited = row.proposal?.section ?? null;
  const section = cited === null ? undefined : catalogue.section(cited.record, groups);
  const [title = row.title ?? ""] = await queriesOf(store.read, cluster);
  const { sellers, questions, searches } = row;
  const at = logInstant(now);
  const { id } = await store.write(async (trx) => {
    const made = await addTask(
      trx,
      {
        kind,
        subject: { kind: "cluster", cluster, record: section?.id ?? null },
        title,
        owner: section?.owner ?? null,
        evidence: { sellers, questions, searches },
      },
      { by, at },
    );
    if (made.added) await recordChange(trx, auditedRepeat("repeat-accepted", { cluster, by, at }, kind));
    return made;
  });
  const rows = await store.read.selectFrom("task").selectAll().where("id", "=", id).execute();
  const [task] = await showTasks(rows, showing);
  return task === undefined ? { problem: "not-found" } : { answer: task };
}
