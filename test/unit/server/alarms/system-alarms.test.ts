import { expect, test } from "vitest";
import type { Alarm } from "../../../../core/contract/alarm.ts";
import { AlarmPlan } from "../../../../core/contract/config-alarms.ts";
import { type ClockFacts, systemAlarms, type SystemFacts } from "../../../../server/alarms/system-alarms.ts";

const now = new Date("2026-11-26T12:00:00.000Z");
const gigabyte = 1024 ** 3;
const ago = (minutes: number): string => new Date(now.getTime() - minutes * 60_000).toISOString();
const plan = AlarmPlan.parse({});

const well: SystemFacts = {
  now,
  inboxFailingSince: null,
  letters: null,
  disk: { freeBytes: 50 * gigabyte, totalBytes: 100 * gigabyte },
  database: null,
  clock: { overdue: 0, atRisk: 0, waiting: 0, unclaimed: 0, isOpen: true },
  nobodySince: null,
  backup: { at: ago(60), isFirst: false },
  providerFailingSince: null,
};
const unseen: SystemFacts = {
  now,
  inboxFailingSince: undefined,
  letters: undefined,
  disk: undefined,
  database: null,
  clock: undefined,
  nobodySince: undefined,
  backup: undefined,
  providerFailingSince: undefined,
};
const free = (gigabytes: number) => ({
  disk: { freeBytes: gigabytes * gigabyte, totalBytes: 100 * gigabyte },
});
const told = (facts: Partial<SystemFacts>, before: readonly Alarm[] = []) =>
  systemAlarms({ ...well, ...facts }, before, plan);
const alarm = (kind: Alarm["kind"], since: string, count: number | null = null): Alarm => ({
  kind,
  since,
  source: null,
  count,
});

const clock = (figures: Partial<ClockFacts>) => ({
  clock: { overdue: 0, atRisk: 0, waiting: 0, unclaimed: 0, isOpen: true, ...figures },
});
type Late = Pick<ClockFacts, "overdue" | "atRisk">;
const late = (since: string, count: number, { overdue, atRisk }: Late): Alarm => ({
  ...alarm("clock", since, count),
  overdue,
  atRisk,
});

test("where all is well there is none", () => expect(told({})).toEqual([]));

test.each<[string, Partial<SystemFacts>, Alarm | null]>([
  ["mailbox, a while", { inboxFailingSince: ago(14.9) }, null],
  ["mailbox, too long", { inboxFailingSince: ago(15) }, alarm("inbox", ago(15))],
  ["letters, a while", { letters: { since: ago(5), waiting: 2 } }, null],
  ["letters, too long", { letters: { since: ago(20), waiting: 7 } }, alarm("letters", ago(20), 7)],
  ["nobody, a while", { nobodySince: ago(9) }, null],
  ["nobody, too long", { nobodySince: ago(10) }, alarm("shift", ago(10))],
  ["sign-in, too long", { providerFailingSince: ago(15) }, alarm("provider", ago(15))],
  ["database held for a moment", { database: { is: "busy", since: ago(0.9) } }, null],
  ["database held", { database: { is: "busy", since: ago(1) } }, alarm("database", ago(1))],
  ["database refuses", { database: { is: "read-only", since: ago(0) } }, alarm("database", ago(0))],
  ["some at risk", clock({ atRisk: 4 }), null],
  ["many at risk", clock({ atRisk: 5 }), late(ago(0), 5, { overdue: 0, atRisk: 5 })],
  ["one that nobody has", clock({ waiting: 1, unclaimed: 1 }), late(ago(0), 1, { overdue: 0, atRisk: 0 })],
  ["overdue, in hand", clock({ overdue: 3 }), null],
  [
    "overdue and nobody has it",
    clock({ overdue: 3, atRisk: 2, unclaimed: 1 }),
    late(ago(0), 5, { overdue: 3, atRisk: 2 }),
  ],
  ["room enough", free(5), null],
  ["little room", free(4.99), alarm("disk", ago(0), 5109)],
  ["backup of last night", { backup: { at: ago(26 * 60), isFirst: false } }, null],
  ["backup too old", { backup: { at: ago(27 * 60), isFirst: false } }, alarm("backup", ago(27 * 60), 27)],
  ["never a backup", { backup: { at: ago(27 * 60), isFirst: true } }, alarm("backup", ago(27 * 60))],
  ["backups by other means", { backup: null }, null],
])("%s", (_, facts, expected) => expect(told(facts)).toEqual(expected === null ? [] : [expected]));

test("a small disk counts in megabytes: five percent of it would be too little", () => {
  const disk = { freeBytes: 0.9 * gigabyte, totalBytes: 10 * gigabyte };
  expect(told({ disk })).toMatchObject([{ kind: "disk", count: 921 }]);
});

test("no backup is asked for where the limit is null", () => {
  const facts = { ...well, backup: { at: ago(99_999), isFirst: false } };
  expect(systemAlarms(facts, [], { ...plan, backupHours: null })).toEqual([]);
});

test("at the edge of its limit a disk does not come and go, and the alarm keeps its beginning", () => {
  const since = ago(90);
  const before = [alarm("disk", since, 4000)];
  expect(told(free(5.1), before)).toEqual([alarm("disk", since, 5222)]);
  expect(told(free(6.3), before)).toEqual([]);
});

test("of many requests at risk it is over only when half of them are well", () => {
  const before = [alarm("clock", ago(30), 6)];
  expect(told(clock({ atRisk: 3 }), before)).toEqual([late(ago(30), 3, { overdue: 0, atRisk: 3 })]);
  expect(told(clock({ atRisk: 2 }), before)).toEqual([]);
});

test("none begins while the desk is closed, but one that is on goes on telling how it stands", () => {
  const figures = { overdue: 2, atRisk: 1, unclaimed: 2, isOpen: false };
  expect(told(clock(figures))).toEqual([]);
  const before = [alarm("clock", ago(30), 6)];
  expect(told(clock(figures), before)).toEqual([late(ago(30), 3, figures)]);
  expect(told(clock({ isOpen: false }), before)).toEqual([]);
});

test("what was told stays while it is so: a server that has just started knows only of a moment", () => {
  const before = [alarm("inbox", ago(90)), alarm("shift", ago(90))];
  expect(told({ inboxFailingSince: ago(0.1), nobodySince: ago(0.1) }, before)).toEqual(before);
  expect(told({}, before)).toEqual([]);
});

test("what cannot be seen now stands as it stood", () => {
  const before = [alarm("disk", ago(5), 3), alarm("clock", ago(5), 3), alarm("backup", ago(5), 3)];
  expect(systemAlarms(unseen, before, plan)).toEqual([before[1], before[0], before[2]]);
  expect(systemAlarms(unseen, [], plan)).toEqual([]);
});
