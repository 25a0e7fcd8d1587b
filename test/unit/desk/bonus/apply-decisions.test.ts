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
    at: "2026-02-11T09:00:00Z",
    seq: at + 1,
  }));
  // They hold in the order in which they were made, not in that in which they are read.
  const [request] = applyDecisions([late], decisions.toReversed());
  expect([request?.sla, request?.answers[0]?.agent]).toEqual(counts);
});

test("what was decided of an answer is not decided of the one that was given anew after it", () => {
  const decision = { request: "7", contester: "алина", at: "2026-02-10T10:00:00Z" };
  const decisions = [
    { ...decision, outcome: "theirs" as const, seq: 1 },
    { ...decision, outcome: "in-time" as const, seq: 2 },
  ];
  const answers = [
    { at: "2026-02-10T09:20:00Z", agent: "рустам", specialist: null, incomplete: true },
    { at: "2026-02-10T11:30:00Z", agent: "вера", specialist: null, incomplete: false },
  ];
  const anew = { ...late, breachedAt: "2026-02-10T11:10:00Z", answers };
  expect(applyDecisions([anew], decisions)).toEqual([anew]);
});
