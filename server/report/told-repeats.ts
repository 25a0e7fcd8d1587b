import { fewestSellers } from "../tasks/may-be-told.ts";
import type { RepeatedQuestion } from "./read-repeated.ts";

/** What a cluster was asked in a week, of as many sellers as may be told of. */
export type ToldRepeat = {
  readonly cluster: number;
  readonly questions: readonly RepeatedQuestion[];
  readonly sellers: number;
};

/** The most questions first; none of fewer than three sellers. @param repeated by clusters */
export function toldRepeats(repeated: ReadonlyMap<number, readonly RepeatedQuestion[]>): ToldRepeat[] {
  return [...repeated]
    .map(([cluster, questions]) => ({
      cluster,
      questions,
      sellers: new Set(questions.map(({ seller }) => seller)).size,
    }))
    .filter(({ sellers }) => sellers >= fewestSellers)
    .toSorted((a, b) => b.questions.length - a.questions.length || a.cluster - b.cluster);
}
