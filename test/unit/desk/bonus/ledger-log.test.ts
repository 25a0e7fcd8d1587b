import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { RequestEvent } from "../../../../core/contract/request-event.ts";
import { bonusLedger } from "../../../../core/desk/bonus/bonus-ledger.ts";
import { freeSpans } from "../../../../core/desk/bonus/free-spans.ts";
import { deedsIn } from "../../../../core/desk/bonus/fairness-of.ts";
import { ledgerLog } from "../../../../core/desk/bonus/ledger-log.ts";
import { pickingOf } from "../../../../core/desk/bonus/picking.ts";
import { easyTopics } from "../../../../core/desk/bonus/easy-topics.ts";
import { monthAfter, monthAt, monthPeriod } from "../../../../core/desk/bonus/month-period.ts";
import { figuresTold, february } from "./any-ledger.ts";

type Said = RequestEvent extends infer E
  ? E extends RequestEvent
    ? Omit<E, "seq" | "request" | "at">
    : never
  : never;

/** A log of which each event comes a minute after the one before. */
const logOf = (events: readonly Said[]): RequestEvent[] =>
  events.map((said, at): RequestEvent => ({
    ...said,
    seq: at + 1,
    request: 7,
    at: `2026-02-10T09:${String(at).padStart(2, "0")}:00Z`,
  }));

const asked: Said = {
  kind: "asked",
  by: "марина",
  as: "question",
  via: "web",
  calendar: "desk",
  minutes: 30,
};
const claimed = (by: string): Said => ({ kind: "claimed", by });
const answered = (by: string): Said => ({ kind: "answered", by, message: 1 });
const routed: Said = { kind: "routed", by: "алина", to: "вера", specialistMinutes: 15, reserveMinutes: 5 };
const reopened: Said[] = [
  { kind: "feedback", by: "марина", result: "incomplete" },
  { kind: "reopened", by: null },
];

test.each<[string, Said[], [agent: string, specialist: string | null, incomplete: boolean][]]>([
  ["nobody's while there is none", [asked, claimed("алина")], []],
  ["the agent's who sent it", [asked, claimed("алина"), answered("алина")], [["алина", null, false]]],
  [
    "shared with the specialist who had answered to the agent",
    [asked, claimed("алина"), routed, { kind: "returned", by: "вера", message: 2 }, answered("алина")],
    [["алина", "вера", false]],
  ],
  [
    "the agent's alone where the specialist was silent",
    [asked, claimed("алина"), routed, { kind: "returned", by: null }, answered("алина")],
    [["алина", null, false]],
  ],
  [
    "the agent's alone where they took it back",
    [asked, claimed("алина"), routed, { kind: "returned", by: "алина" }, answered("алина")],
    [["алина", null, false]],
  ],
  [
    "shared where the specialist answers the seller straight away",
    [asked, claimed("алина"), routed, answered("вера")],
    [["алина", "вера", false]],
  ],
  [
    "incomplete once it was taken up again; the next one is without the specialist of the first",
    [
      asked,
      claimed("алина"),
      routed,
      { kind: "returned", by: "вера", message: 2 },
      answered("алина"),
      ...reopened,
      answered("рустам"),
    ],
    [
      ["алина", "вера", true],
      ["рустам", null, false],
    ],
  ],
  [
    "complete though it is said too late that it was not",
    [asked, claimed("алина"), answered("алина"), { kind: "feedback", by: "марина", result: "incomplete" }],
    [["алина", null, false]],
  ],
  [
    "not its own where it was merged, whatever is written beside",
    [asked, { kind: "merged", by: "алина", into: 3 }, answered("алина")],
    [],
  ],
])("an answer is %s", (_, events, answers) => {
  const log = ledgerLog(logOf(events));
  expect(log.answers.map(({ agent, specialist, incomplete }) => [agent, specialist, incomplete])).toEqual(
    answers,
  );
});

test("of several requests at one instant the order in the log changes no figure", () => {
  const at = "2026-02-10T09:00:00Z";
  const logs = ["алина", "рустам", "вера"].map((who) =>
    logOf([asked, claimed(who), answered(who), ...reopened, answered(who)]),
  );
  const rule = {
    version: "1",
    from: null,
    poolKopecks: 100,
    targetPercent: "0",
    minAnswered: 1,
    specialistShare: "0.3",
    specialistPaid: true,
    mergedCredit: "0.2",
    breachedCredit: "0",
  };
  const figures = (order: readonly number[]) => {
    const queues = logs.map((log) => [...log]);
    // Events of one request keep their order; those of several are written in any.
    const written = order.flatMap((which, seq) => {
      const event = queues[which % queues.length]?.shift();
      return event === undefined ? [] : [{ ...event, at, request: which % queues.length, seq }];
    });
    const rest = queues.flatMap((queue, which) =>
      queue.map((event, n) => ({ ...event, at, request: which, seq: 1000 + which * 100 + n })),
    );
    const all = [...written, ...rest];
    const requests = [...Map.groupBy(all, ({ request }) => request)].map(([id, its]) => ({
      ...ledgerLog(its),
      id: String(id),
      mergedInto: null,
      sla: "met" as const,
    }));
    return figuresTold(bonusLedger(february, [rule], requests));
  };
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 40 }), (order) => {
      expect(figures(order)).toEqual(figures([]));
    }),
  );
});

test("a request is free from the question on until somebody takes it, and again once it is given back", () => {
  const log = logOf([
    asked,
    claimed("алина"),
    { kind: "released", by: "алина" },
    { kind: "assigned", by: "ольга", to: "вера" },
  ]);
  expect(freeSpans(log).map(({ fromSeq, toSeq, takenBy }) => [fromSeq, toSeq, takenBy])).toEqual([
    [1, 2, "алина"],
    [3, 4, null],
  ]);
});

test("whoever passes over is counted each time, whoever is thanked once for an answer", () => {
  const thanks: Said = { kind: "feedback", by: "марина", thanks: true };
  const log = logOf([
    asked,
    claimed("рустам"),
    { kind: "skipped", by: "рустам", reason: "other" },
    claimed("алина"),
    answered("алина"),
    thanks,
    thanks,
  ]);
  expect(deedsIn(log)).toMatchObject({ skips: [{ by: "рустам" }], thanks: [{ by: "алина" }] });
});

const span = (fromSeq: number, toSeq: number, takenBy: string) => ({
  fromSeq,
  toSeq,
  takenBy,
  endedAt: "2026-02-10T09:00:00Z",
});

test("picking is held against what waited: who takes easy ones only stands out, who takes what comes does not", () => {
  // Two easy and two hard ones wait; one picks both easy ones, then the others are taken by another.
  const waiting = [
    { easy: true, spans: [span(1, 5, "денис")] },
    { easy: false, spans: [span(2, 7, "алина")] },
    { easy: true, spans: [span(3, 6, "денис")] },
    { easy: false, spans: [span(4, 8, "алина")] },
  ];
  const picking = pickingOf(waiting, () => true);
  expect(picking.get("денис")).toEqual({ taken: 2, easyTaken: 1, easyWaiting: (1 / 2 + 1 / 3) / 2 });
  // The last one could not be left for another.
  expect(picking.get("алина")).toEqual({ taken: 1, easyTaken: 0, easyWaiting: 0 });
});

const answersOf = (topic: string, seconds: number, count: number) =>
  Array.from({ length: count }, () => ({ topic, seconds }));

test("a topic is easy where half of its answers take less than answers usually do, and there are enough of them", () => {
  expect(
    easyTopics([
      ...answersOf("бланки", 120, 6),
      ...answersOf("убытки", 900, 9),
      ...answersOf("редкая", 60, 2),
    ]),
  ).toEqual(new Set(["бланки"]));
});

test("a month begins at midnight where the desk is, also where the clocks go forward", () => {
  expect(monthPeriod("2026-02", "Europe/Moscow")).toEqual({
    from: "2026-01-31T21:00:00Z",
    to: "2026-02-28T21:00:00Z",
  });
  expect(monthPeriod("2026-03", "Europe/Berlin")).toEqual({
    from: "2026-02-28T23:00:00Z",
    to: "2026-03-31T22:00:00Z",
  });
  expect(monthAt("2026-01-31T21:00:00Z", "Europe/Moscow")).toBe("2026-02");
  expect([monthAfter("2026-12", 1), monthAfter("2026-01", -2)]).toEqual(["2027-01", "2025-11"]);
});
