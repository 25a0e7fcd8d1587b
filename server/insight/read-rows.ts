import type { InsightRow } from "../../core/contract/insight.ts";
import { peopleOf } from "../desk/people.ts";
import type { Store } from "../store/store.ts";
import { type RowTelling, rowFacts, withoutNames, wordsToTrainer } from "./row-facts.ts";

export type RowsAsked = {
  readonly ids: Uint32Array;
  /** Of each id, whether its place may be told to the trainer. */
  readonly placed: Uint8Array;
  readonly isTrainer: boolean;
};

/** Requests by their ids, in that order; some hundreds at most. */
export async function readRows(
  { read }: Pick<Store, "read">,
  { ids, placed, isTrainer }: RowsAsked,
  telling: Omit<RowTelling, "people">,
): Promise<InsightRow[]> {
  if (ids.length === 0) return [];
  const wanted = [...ids];
  const requests = await read.selectFrom("request").selectAll().where("id", "in", wanted).execute();
  const texts = await read
    .selectFrom("request_text")
    .select(["request", "text"])
    .where("request", "in", wanted)
    .execute();
  const people = await peopleOf(
    read,
    requests.flatMap(({ seller, answeredBy }) => [seller, answeredBy]),
  );
  const textOf = new Map(texts.map(({ request, text }) => [request, text]));
  const byId = new Map(requests.map((request) => [request.id, request]));
  return wanted.flatMap((id, index) => {
    const request = byId.get(id);
    if (request === undefined) return [];
    const words = textOf.get(id) ?? null;
    const text = isTrainer && words !== null ? wordsToTrainer(words, request, people) : words;
    const row = rowFacts({ request, text }, { ...telling, people });
    return isTrainer ? withoutNames(row, telling, placed[index] === 1) : row;
  });
}
