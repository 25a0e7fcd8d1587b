import { expect, test } from "vitest";
import { applyDecisions, type Outcome } from "../../../../core/desk/bonus/apply-decisions.ts";

const late = {
  id: "7",
  sla: "breached" as const,
  breachedAt: "2026-02-10T09:30:00Z",
  mergedInto: null,
  answers: [{ at: "2026-02-10T09:45:00Z", agent: "рустам", specialist: null, incomplete: false }],
};

test.each<[string, [contester: string, outcome: Outcome][], [sla: "met" | "breached", agent: string]]>([
  [
    "in time stays so when a second contest changes nothing",
    [
      ["рустам", "in-time"],
      ["алина", "unchanged"],
    ],
    ["met", "рустам"],
  ],
  [
    "the contester's stays theirs when a second contest changes nothing",
    [
      ["алина", "theirs"],
      ["рустам", "unchanged"],
    ],
    ["breached", "алина"],
  ],
  [
    "in time and the contester's are decided apart",
    [
      ["рустам", "in-time"],
      ["алина", "theirs"],
    ],
    ["met", "алина"],
  ],
  [
    "in whichever order",
    [
      ["алина", "theirs"],
      ["рустам", "in-time"],
    ],
    ["met", "алина"],
  ],
  [
    "of two whose it is said to be the last one holds",
    [
      ["алина", "theirs"],
      ["вера", "theirs"],
    ],
    ["breached", "вера"],
  ],
])("%s", (_, decided, counts) => {
  const decisions = decided.map(([contester, outcome], at) => ({
    request: "7",
    outcome,
    contester,
    seq: at + 1,
  }));
  // They hold in the order in which they were made, not in that in which they are read.
  const [request] = applyDecisions([late], decisions.toReversed());
  expect([request?.sla, request?.answers[0]?.agent]).toEqual(counts);
});
