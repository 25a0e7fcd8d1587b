import type { PageRows } from "../../core/contract/page-study.ts";
import type { Account } from "../identity/account.ts";
import { mayBeTold } from "../tasks/may-be-told.ts";
import type { Stretch } from "./page-figures.ts";

type Week = { readonly week: string; readonly questions: number; readonly sellers: number };

/**
 * Weeks as somebody may be told of them, in their order. Beside the figure of a whole stretch, one that is held back could be
 * reckoned from the others: with it the least of these is held back too.
 */
export function toldWeeks(
  weeks: readonly Week[],
  { from, before }: Stretch,
  account: Pick<Account, "role">,
): PageRows["weeks"] {
  const hidden = new Set(weeks.filter(({ sellers }) => !mayBeTold(account, sellers)));
  const stretches = [
    weeks.filter(({ week }) => week >= from),
    weeks.filter(({ week }) => week >= before && week < from),
  ];
  for (const stretch of stretches) {
    if (!stretch.some((week) => hidden.has(week))) continue;
    const [least] = stretch.filter((week) => !hidden.has(week)).toSorted((a, b) => a.questions - b.questions);
    if (least) hidden.add(least);
  }
  return weeks.map((one) => ({ week: one.week, questions: hidden.has(one) ? null : one.questions }));
}
