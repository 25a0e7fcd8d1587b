import { describe, expect, test } from "vitest";
import type { RequestRow } from "../../../core/contract/request.ts";
import type { Staff } from "../../../core/contract/routing.ts";
import { agentLines } from "../../../server/console/board/agent-lines.ts";
import { answeredSince } from "../../../server/console/board/answered-since.ts";
import { boardCounts, type Counts, noCounts } from "../../../server/console/board/board-counts.ts";
import { noneOf } from "../../../server/console/queue/queue-filter.ts";
import { byId, noon, paused, row } from "./rows.ts";

const alina = { id: "a", name: "Алина Котова" };
const rustam = { id: "r", name: "Рустам Сафин" };
const viktor = { id: "v", name: "Виктор Лавров" };

const answered = (given: Partial<RequestRow> & { id: number }): RequestRow => {
  const one = row(given);
  return {
    ...one,
    state: "answered",
    answeredAt: new Date(noon).toISOString(),
    clock: { ...one.clock, state: "answered" },
    ...given,
  };
};

const queue = [
  row({ id: 1, minutesLeft: -4, claimedBy: alina, topic: "claims" }),
  row({ id: 2, minutesLeft: 3, claimedBy: alina, topic: "claims" }),
  row({ id: 3, minutesLeft: 3, topic: "claims" }),
  row({ id: 4, minutesLeft: 12, routedTo: "group:андеррайтинг" }),
  paused({ id: 5, claimedBy: rustam, topic: "tariffs" }),
  row({ id: 6, minutesLeft: 20, topic: "tariffs", state: "merged", mergedInto: 5 }),
  answered({ id: 7, claimedBy: alina }),
];
const done = [
  answered({ id: 7, claimedBy: alina, topic: "tariffs" }),
  answered({ id: 8, claimedBy: alina, answeredBy: viktor }),
];
const risks = new Map([
  [2, null],
  [3, "2026-11-23T09:05:00Z"],
  [1, null],
]);
const counted = (now = noon) => boardCounts({ queue, answered: done }, { risks, now });

describe("the board counts", () => {
  test.each<[string, Partial<Counts>]>([
    ["all", { open: 5, "at-risk": 2, breached: 1, waiting: 1, free: 1, answered: 2 }],
    ["a", { open: 2, "at-risk": 1, breached: 1, answered: 1 }],
    ["r", { open: 1, waiting: 1 }],
    ["v", { answered: 1 }],
    [noneOf, { open: 2, "at-risk": 1, free: 1 }],
  ])("of %s what they have in hand, how it stands, and what they answered", (agent, counts) => {
    const { all, byAgent } = counted();
    expect(agent === "all" ? all : byAgent.get(agent)).toEqual({ ...noCounts, ...counts });
  });

  test.each<[string, Partial<Counts>]>([
    ["claims", { open: 3, "at-risk": 2, breached: 1, free: 1 }],
    ["tariffs", { open: 1, waiting: 1, answered: 1 }],
    [noneOf, { open: 1, answered: 1 }],
  ])("of the topic %s what is open, and what was answered", (topic, counts) => {
    expect(counted().byTopic.get(topic)).toEqual({ ...noCounts, ...counts });
  });

  test("a breach the second it happens, and what is breached is no longer at risk", () => {
    expect(counted(noon + 3 * 60_000).all).toMatchObject({ breached: 1, "at-risk": 2 });
    expect(counted(noon + 3 * 60_000 + 1000).all).toMatchObject({ breached: 3, "at-risk": 0 });
  });

  test("so that people and topics each add up to the whole", () => {
    const { all, byAgent, byTopic } = counted(noon + 13 * 60_000);
    for (const counts of [byAgent, byTopic])
      for (const figure of ["open", "at-risk", "breached", "waiting", "free", "answered"] as const)
        expect([...counts.values()].reduce((sum, each) => sum + each[figure], 0)).toBe(all[figure]);
  });
});

test("those on shift stand first, then those away, then the others; whoever else answered comes last", () => {
  const staff = [
    member(rustam, { kind: "off" }),
    member({ id: "m", name: "Марат Осипов" }, { kind: "away", until: null }),
    member({ id: "e", name: "Елена Волкова" }, { kind: "on", until: null }),
    member(alina, { kind: "on", until: null }),
  ];
  const [off] = staff;
  if (off) staff[0] = { ...off, skipped: 2 };
  const lines = agentLines(staff, counted().byAgent, [alina, null, viktor, viktor]);
  expect(lines.map(({ person }) => person.id)).toEqual(["a", "e", "m", "r", "v"]);
  expect(lines.at(-1)).toMatchObject({ member: null, counts: { answered: 1 } });
  expect(lines.map(({ skipped }) => skipped)).toEqual([0, 0, 0, 2, null]);
});

const at = (minutes: number): string => new Date(noon + minutes * 60_000).toISOString();

test("answered since midnight: as read, with what the queue has heard since", () => {
  const read = byId([
    answered({ id: 1, answeredAt: at(-90) }),
    answered({ id: 2, answeredAt: at(1) }),
    answered({ id: 3, answeredAt: at(2) }),
  ]);
  const known = byId([row({ id: 3 }), answered({ id: 4, answeredAt: at(5) }), row({ id: 5 })]);
  expect(answeredSince({ read, known }, noon).map(({ id }) => id)).toEqual([4, 2]);
});

function member(person: Staff["person"], shift: Staff["shift"]): Staff {
  return {
    person,
    role: "agent",
    skills: [],
    shift,
    week: null,
    today: [],
    absences: [],
    open: 0,
    skipped: 0,
  };
}
