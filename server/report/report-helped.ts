import type { ReportHelped } from "../../core/contract/report.ts";
import type { RepeatCourse } from "../../core/contract/cluster.ts";
import type { Task } from "../../core/contract/task.ts";
import { repeatCourse } from "../../core/desk/repeats/pin-course.ts";
import { clusterTitles } from "../clusters/cluster-titles.ts";
import { stepsOf } from "../clusters/show-steps.ts";
import { mayBeTold } from "../tasks/may-be-told.ts";
import { asTrainer, type ReportReading } from "./report-reading.ts";

const mostRead = 50;
const mostShown = 8;

type Done = { readonly cluster: number; readonly kind: ReportHelped["kind"]; readonly doneAt: string };

/** What was done about clusters before `until`, as far as it is told already whether it helped; the latest first. */
export async function reportHelped(
  reading: ReportReading,
  tasks: readonly Task[],
  until: string,
): Promise<ReportHelped[]> {
  const showing = asTrainer(reading);
  const { db, account, now, rules } = showing;
  const courseOf = async (cluster: number, acceptedAt: string): Promise<RepeatCourse> => {
    const weeks = await db
      .selectFrom("cluster_week")
      .select(["week", "sellers"])
      .where("cluster", "=", cluster)
      .execute();
    return repeatCourse(weeks, { acceptedAt, now }, rules);
  };
  const accepted = await db
    .selectFrom("cluster_proposal")
    .select(["cluster", "record"])
    .where("state", "!=", "undone")
    .where("acceptedAt", "<", until)
    .orderBy("id", "desc")
    .limit(mostRead)
    .execute();
  const steps = await stepsOf(showing, [...new Set(accepted.map(({ cluster }) => cluster))]);
  const told: { readonly done: Done; readonly course: RepeatCourse }[] = [];
  const byStep = new Set<number>();
  for (const [cluster, some] of steps)
    for (const { cause, state, acceptedAt, endedAt, task, course } of some) {
      if (task !== null) byStep.add(task);
      if (state === "undone" || acceptedAt >= until) continue;
      const isOver = endedAt !== null && endedAt < until;
      const came = isOver ? course : await courseOf(cluster, acceptedAt);
      told.push({ done: { cluster, kind: cause, doneAt: acceptedAt }, course: came });
    }
  for (const { id, kind, state, subject, changedAt } of tasks) {
    if (state !== "done" || subject.kind !== "cluster" || byStep.has(id) || changedAt >= until) continue;
    const { cluster } = subject;
    told.push({ done: { cluster, kind, doneAt: changedAt }, course: await courseOf(cluster, changedAt) });
  }
  const titles = await clusterTitles(
    db,
    told.map(({ done }) => done.cluster),
    account,
  );
  const records = new Map(accepted.map(({ cluster, record }) => [cluster, record]));
  // Of whom so few ask by now that their words are not told, the section says what it was about.
  const sectionOf = (cluster: number): string | null => {
    const section = reading.catalogue.section(records.get(cluster) ?? "", reading.groups);
    return section === undefined ? null : [section.title, section.heading ?? ""].filter(Boolean).join(" › ");
  };
  const mean = (sellers: number | null): number | null => (mayBeTold(account, sellers) ? sellers : null);
  return told
    .flatMap(({ done, course }): ReportHelped[] => {
      if (course.kind === "early") return [];
      const { kind, before, after } = course;
      const title = titles.get(done.cluster) ?? sectionOf(done.cluster);
      return [{ ...done, title, before: mean(before), after: mean(after), helped: kind !== "did-not-help" }];
    })
    .toSorted((a, b) => (a.doneAt < b.doneAt ? 1 : -1))
    .slice(0, mostShown);
}
