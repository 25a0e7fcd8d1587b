import { secondsOf } from "../../core/desk/instant.ts";
import type { DemoPeople } from "./demo-people.ts";
import { noonBefore } from "./noon-before.ts";
import type { HistoryQuestion } from "./plan-history.ts";
import type { AskedMatter } from "./read-questions.ts";

/**
 * What the demo's own sellers ask: Marina has two rated answers and one to rate, and three questions have just come in.
 * @param now epoch seconds
 */
export function scriptedQuestions(
  { marina, oleg, kamila }: DemoPeople["sellers"],
  matters: readonly AskedMatter[],
  now: number,
): HistoryQuestion[] {
  const usual = { kind: "question", opened: false } as const;
  const asked = (id: string, given: Pick<HistoryQuestion, "seller" | "at"> & Partial<HistoryQuestion>) => {
    const matter = matters.find((one) => one.id === id);
    return matter === undefined ? [] : [{ ...usual, matter, ...given }];
  };
  const daysAgo = (days: number): number => secondsOf(noonBefore(new Date(now * 1000), days));
  const minutesAgo = (minutes: number): number => now - minutes * 60;
  return [
    ...asked("kasko-rate", { seller: marina, at: daysAgo(12), reason: "not-found" }),
    ...asked("qr-receipt", { seller: marina, at: daysAgo(5), reason: "did-not-know" }),
    ...asked("young-driver", { seller: marina, at: daysAgo(1), isUnrated: true }),
    ...asked("limit", { seller: kamila, at: minutesAgo(11), isFresh: true, opened: true }),
    ...asked("error-4102", { seller: oleg, at: minutesAgo(7), isFresh: true, opened: true }),
    ...asked("refund", { seller: oleg, at: minutesAgo(3), isFresh: true }),
  ];
}
