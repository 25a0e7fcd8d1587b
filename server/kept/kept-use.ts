import type { KeptUse } from "../../core/contract/kept-answer.ts";
import type { Store } from "../store/store.ts";

const dayMs = 86_400_000;
/** What became of them is told of so many days. */
const useDays = 90;
/** Nothing is told of fewer people than this. */
const fewestPeople = 3;

const parts = ["offered", "opened", "solved", "asked"] as const;
const noUse: KeptUse = { offered: null, opened: null, solved: null, asked: null };

/**
 * What became of kept answers of late, by their ids. People of one key count as different, those of two keys do not: somebody
 * may be among both. A key that began before these days counts nobody: its people may all have come before them.
 */
export async function keptUse(store: Pick<Store, "read">, now: Date): Promise<(answer: string) => KeptUse> {
  const since = new Date(now.getTime() - useDays * dayMs).toISOString().slice(0, 10);
  const days = await store.read
    .selectFrom("kept_answer_day")
    .select("answer")
    .select((each) => parts.map((part) => each.fn.sum<number | string>(part).as(part)))
    .where("day", ">=", since)
    .groupBy("answer")
    .execute();
  const people = await store.read
    .selectFrom("kept_answer_people")
    .select("answer")
    .select((each) => parts.map((part) => each.fn.max<number | string>(part).as(part)))
    .where("since", ">=", since)
    .groupBy("answer")
    .execute();
  const many = new Map(people.map((row) => [row.answer, row]));
  const use = new Map(
    days.map((row) => {
      const told = (part: (typeof parts)[number]): number | null =>
        Number(many.get(row.answer)?.[part] ?? 0) < fewestPeople ? null : Number(row[part]);
      const [offered, opened] = [told("offered"), told("opened")];
      return [row.answer, { offered, opened, solved: told("solved"), asked: told("asked") }];
    }),
  );
  return (answer) => use.get(answer) ?? noUse;
}
