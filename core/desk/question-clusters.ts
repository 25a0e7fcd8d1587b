import { clusterAll } from "./clusters/cluster-all.ts";
import type { ClusteredQuestion } from "./clusters/clustered-question.ts";
import { createGroupedSlots } from "./clusters/grouped-slots.ts";
import { createChoiceBook, type KeptChoices } from "./clusters/kept-choices.ts";

export type { ClusteredQuestion } from "./clusters/clustered-question.ts";
export type { KeptChoices } from "./clusters/kept-choices.ts";

/** Questions in groups that ask the same, kept up to date one by one. A cluster goes by the id of its oldest member. */
export type QuestionClusters = {
  /**
   * Finds the question its cluster, or begins one; a question that says something else than before is placed anew.
   * Returns the cluster.
   */
  readonly add: (question: ClusteredQuestion) => string;
  readonly remove: (id: string) => void;
  /** Places that are taken, those given up included: whoever goes on for long begins anew now and then. */
  readonly places: () => number;
  readonly clusterOf: (id: string) => string | undefined;
  /** Oldest first; none for what is no cluster. */
  readonly members: (cluster: string) => readonly string[];
  /** Makes one of the clusters of two questions, and keeps these two together. */
  readonly join: (one: string, other: string) => void;
  /** Takes questions out of their clusters into one of their own, and keeps them apart from those left behind. */
  readonly split: (...ids: string[]) => void;
};

const noChoices: KeptChoices = { together: [], apart: [] };

/**
 * @param asked questions to begin with, the oldest first.
 * @param found their ids in groups, where these are known; else they are clustered as a whole, which is better than one by one
 *   and takes as long as `clusterQuestions`.
 */
export function createQuestionClusters(
  kept: KeptChoices = noChoices,
  asked: readonly ClusteredQuestion[] = [],
  found?: readonly (readonly string[])[],
): QuestionClusters {
  const choices = createChoiceBook(kept);
  // Before anything is put where it stays: each has a shelf of its own, and so they are not there at once.
  const together = found ?? clusterAll(asked, choices);
  const groups = createGroupedSlots(choices);
  for (const question of asked) groups.put(question);
  for (const ids of together) groups.gather(ids);

  return {
    add(question) {
      if (groups.says(question)) return groups.oldestOf(question.id) ?? question.id;
      groups.drop(question.id);
      groups.put(question);
      groups.place(question.id);
      return groups.oldestOf(question.id) ?? question.id;
    },
    remove: groups.drop,
    places: groups.places,
    clusterOf: groups.oldestOf,
    members: (cluster) => (groups.oldestOf(cluster) === cluster ? groups.membersOf(cluster) : []),
    join(one, other) {
      choices.join(one, other);
      groups.merge(one, other);
    },
    split(...ids) {
      const taken = new Set(ids);
      const [first, ...others] = ids.filter((id) => groups.oldestOf(id) !== undefined);
      for (const id of taken)
        for (const left of groups.membersOf(id)) if (!taken.has(left)) choices.split(id, left);
      for (const id of taken) groups.takeOut(id);
      for (const other of others) groups.merge(first ?? other, other);
    },
  };
}

/**
 * All questions in groups that ask the same, each in one; the oldest first in its group as in the list, groups by their
 * oldest. Their order makes no other difference. For a worker: half a million take minutes.
 */
export function clusterQuestions(
  items: readonly ClusteredQuestion[],
  kept: KeptChoices = noChoices,
): string[][] {
  const places = new Map(items.map(({ id }, at) => [id, at]));
  const placeOf = (id: string | undefined): number => places.get(id ?? "") ?? 0;
  return clusterAll(items, createChoiceBook(kept))
    .map((group) => group.toSorted((one, other) => placeOf(one) - placeOf(other)))
    .toSorted(([one], [other]) => placeOf(one) - placeOf(other));
}
