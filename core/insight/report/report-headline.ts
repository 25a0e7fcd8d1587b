import type { ReportHeadline } from "../../contract/report.ts";

// More of them are no short way.
const mostFixes = 5;

/** @param questions that each fix would take away, the most first. */
export function reportHeadline(questions: readonly number[]): ReportHeadline {
  const all = questions.reduce((sum, each) => sum + each, 0);
  if (all === 0) return { kind: "quiet" };
  let taken = 0;
  for (const [at, each] of questions.entries()) {
    taken += each;
    if (taken * 2 >= all) return at < mostFixes ? { kind: "few", fixes: at + 1 } : { kind: "scattered" };
  }
  return { kind: "scattered" };
}
