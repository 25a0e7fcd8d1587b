import { type Task, TaskEvidence, TaskSubject } from "../../core/contract/task.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { peopleOf, personIn, type Reading } from "../desk/people.ts";
import type { Account } from "../identity/account.ts";
import type { Tables } from "../store/tables.ts";
import { clusterTitles } from "../clusters/cluster-titles.ts";
import { mayBeTold } from "./may-be-told.ts";

type Row = Omit<Tables["task"], "id"> & { readonly id: number };

export type TaskShowing = {
  readonly db: Reading;
  readonly catalogue: Pick<Catalogue, "section" | "audienceOf">;
  readonly account: Pick<Account, "groups" | "role">;
};

/**
 * Tasks as their reader may see them. One about a section that they may not see is none to them; of a section that is gone
 * its owner goes too, whom the portal named there. Trainers are told nothing of fewer than three sellers.
 */
export async function showTasks(
  rows: readonly Row[],
  { db, catalogue, account }: TaskShowing,
): Promise<Task[]> {
  const people = await peopleOf(
    db,
    rows.map(({ createdBy }) => createdBy),
  );
  const subjects = new Map(rows.map(({ id, subject }) => [id, TaskSubject.parse(JSON.parse(subject))]));
  const titles = await clusterTitles(
    db,
    [...subjects.values()].flatMap((one) => (one.kind === "cluster" ? one.cluster : [])),
    account,
  );
  return rows.flatMap((row) => {
    const { id, kind, note, state, dueOn, createdAt, changedAt, record } = row;
    const evidence = TaskEvidence.parse(JSON.parse(row.evidence));
    if (!mayBeTold(account, evidence.sellers)) return [];
    const section = record === null ? undefined : catalogue.section(record, account.groups);
    if (record !== null && section === undefined && catalogue.audienceOf(record) !== null) return [];
    const subject = subjects.get(id);
    if (subject === undefined) return [];
    const title = (subject.kind === "cluster" ? titles.get(subject.cluster) : undefined) ?? row.title;
    const isGone = record !== null && section === undefined;
    return {
      id,
      kind,
      subject,
      title,
      note,
      owner: isGone ? null : row.owner,
      evidence,
      state,
      dueOn,
      createdAt,
      createdBy: personIn(people, row.createdBy),
      changedAt,
      about: section
        ? {
            title: section.title,
            heading: section.heading ?? null,
            kind: section.kind,
            address: section.address,
          }
        : null,
    };
  });
}
