import { RepeatCourse, type RepeatStep } from "../../core/contract/cluster.ts";
import type { ClusterConfig } from "../../core/contract/config-clusters.ts";
import { repeatCourse } from "../../core/desk/repeats/pin-course.ts";
import { peopleOf, personIn, type Reading } from "../desk/people.ts";
import type { Account } from "../identity/account.ts";
import { mayBeTold } from "../tasks/may-be-told.ts";

export type StepShowing = {
  readonly db: Reading;
  readonly now: Date;
  readonly rules: ClusterConfig;
  readonly account: Pick<Account, "role" | "groups">;
};

/** What was done about these clusters, the latest first, and what came of it. Trainers hear of no names. */
export async function stepsOf(
  { db, now, rules, account }: StepShowing,
  clusters: readonly number[],
): Promise<Map<number, RepeatStep[]>> {
  const steps = new Map<number, RepeatStep[]>();
  if (clusters.length === 0) return steps;
  const rows = await db
    .selectFrom("cluster_proposal")
    .selectAll()
    .where("cluster", "in", clusters)
    .orderBy("id", "desc")
    .execute();
  if (rows.length === 0) return steps;
  const weeks = await db
    .selectFrom("cluster_week")
    .selectAll()
    .where(
      "cluster",
      "in",
      rows.map(({ cluster }) => cluster),
    )
    .execute();
  const people = await peopleOf(
    db,
    rows.map(({ acceptedBy }) => acceptedBy),
  );
  for (const { id, cluster, cause, state, acceptedAt, acceptedBy, endedAt, task, course } of rows) {
    const own = weeks.filter((one) => one.cluster === cluster);
    const came =
      course === null
        ? repeatCourse(own, { acceptedAt, now }, rules)
        : RepeatCourse.parse(JSON.parse(course));
    const step: RepeatStep = {
      id,
      cause,
      state,
      acceptedAt,
      by: account.role === "trainer" ? null : personIn(people, acceptedBy),
      endedAt,
      task,
      course: toldCourse(came, account),
    };
    steps.set(cluster, [...(steps.get(cluster) ?? []), step]);
  }
  return steps;
}

function toldCourse(course: RepeatCourse, account: StepShowing["account"]): RepeatCourse {
  if (course.kind === "early") return course;
  const told = (mean: number | null): number | null => (mayBeTold(account, mean) ? mean : null);
  return { ...course, before: told(course.before), after: told(course.after) };
}
