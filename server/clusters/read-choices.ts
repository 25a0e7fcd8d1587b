import type { KeptChoices } from "../../core/desk/question-clusters.ts";
import type { Reading } from "../desk/people.ts";
import type { Tables } from "../store/tables.ts";
import type { AskedQuestion } from "./read-questions.ts";

export type Choice = Pick<Tables["cluster_choice"], "at" | "by" | "kind" | "one" | "other"> & {
  readonly seq: number;
};

/** What people decided after a position, in order. */
export function readChoices(db: Reading, after: number): Promise<Choice[]> {
  return db.selectFrom("cluster_choice").selectAll().where("seq", ">", after).orderBy("seq").execute();
}

/** As clustering takes them, with what the desk has merged. */
export function choicesOf(
  choices: readonly Choice[],
  questions: readonly Pick<AskedQuestion, "id" | "mergedInto">[],
): KeptChoices {
  const { together, apart } = latestChoices(choices);
  const merged = questions.flatMap(({ id, mergedInto }): [number, number][] =>
    mergedInto === null ? [] : [[id, mergedInto]],
  );
  return { together: named([...together, ...merged]), apart: named(apart) };
}

type Pairs = readonly (readonly [number, number])[];

function named(pairs: Pairs): [string, string][] {
  return pairs.map(([one, other]) => [itemOfRequest(one), itemOfRequest(other)]);
}

/** Pairs of requests by what was last said of them. */
export function latestChoices(choices: readonly Choice[]): {
  readonly together: Pairs;
  readonly apart: Pairs;
} {
  const latest = new Map<string, Choice>();
  for (const choice of choices) {
    const pair = [choice.one, choice.other].toSorted((a, b) => a - b).join(" ");
    latest.set(pair, choice);
  }
  const pairs = (kind: Choice["kind"]): Pairs =>
    [...latest.values()].flatMap((one) => (one.kind === kind ? [[one.one, one.other] as const] : []));
  return { together: pairs("together"), apart: pairs("apart") };
}

/** A question's name among what is clustered. */
export function itemOfRequest(request: number): string {
  return `r${request}`;
}
