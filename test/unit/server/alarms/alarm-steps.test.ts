import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type Alarm, alarmKinds, alarmUrgency } from "../../../../core/contract/alarm.ts";
import { alarmSteps, type OpenAlarm } from "../../../../server/alarms/alarm-steps.ts";

const runs = process.env["COUNTS"] === "full" ? 5000 : 100;
const hourMs = 3_600_000;
const start = Date.parse("2026-11-26T00:00:00Z");

const kinds = fc.subarray([...alarmKinds]);
/** What is on and whether the desk is open, hour by hour. */
const days = fc.array(fc.record({ on: kinds, deskOpen: fc.boolean() }), { minLength: 1, maxLength: 30 });

type Told = { readonly key: string; readonly hour: number; readonly what: "on" | "again" | "off" };

/** Lives through the hours with a book in memory; gives what was told. */
function live(
  hours: readonly { on: readonly Alarm["kind"][]; deskOpen: boolean }[],
  againHours: number,
): Told[] {
  let open: OpenAlarm[] = [];
  let last = 0;
  const told: Told[] = [];
  hours.forEach(({ on, deskOpen }, hour) => {
    const now = new Date(start + hour * hourMs);
    const alarms = on.map((kind) => ({ kind, source: null, since: now.toISOString(), count: null }));
    const steps = alarmSteps(open, alarms, { now, mayTell: deskOpen, againMs: againHours * hourMs });
    for (const { open: one, tell } of steps.end) {
      open = open.filter(({ id }) => id !== one.id);
      if (tell) told.push({ key: one.kind, hour, what: "off" });
    }
    for (const { id, telling } of steps.tell) {
      open = open.map((one) => (one.id === id ? { ...one, toldAt: now.toISOString() } : one));
      told.push({ key: open.find((one) => one.id === id)?.kind ?? "", hour, what: telling });
    }
    for (const { alarm, tell } of steps.begin) {
      open.push({ id: ++last, ...alarm, toldAt: tell ? now.toISOString() : null });
      if (tell) told.push({ key: alarm.kind, hour, what: "on" });
    }
    expect(open.map(({ kind }) => kind).toSorted()).toEqual([...on].toSorted());
  });
  return told;
}

test("each is told on first, off last, and nothing is told of it twice in an hour", () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 6 }), (hours, againHours) => {
      const byKind = Map.groupBy(live(hours, againHours), ({ key }) => key);
      for (const [key, told] of byKind) {
        let before: Told | null = null;
        for (const one of told) {
          expect(before === null || before.what === "off" ? ["on"] : ["again", "off"]).toContain(one.what);
          const least = one.what === "again" ? againHours : 0;
          expect(one.hour - (before?.hour ?? 0)).toBeGreaterThanOrEqual(least);
          before = one;
        }
        const kind = alarmKinds.find((each) => each === key) ?? "stale";
        const atNight = told.filter(({ hour, what }) => what !== "off" && hours[hour]?.deskOpen === false);
        expect(alarmUrgency[kind] === "desk-hours" ? atNight : []).toEqual([]);
      }
    }),
    { numRuns: runs },
  );
});

test("what is on while the desk is open is told within that hour", () => {
  fc.assert(
    fc.property(days, (hours) => {
      const told = live(hours, 1000);
      hours.forEach(({ on, deskOpen }, hour) => {
        if (!deskOpen) return;
        for (const kind of on) {
          const last = told.findLast((one) => one.key === kind && one.hour <= hour);
          expect(last?.what, `${kind} in hour ${hour}`).toBe("on");
        }
      });
    }),
    { numRuns: runs },
  );
});

test("a clock that was turned back tells nothing twice", () => {
  const open = [{ id: 1, kind: "disk", source: null, toldAt: "2026-11-26T12:00:00Z" }] as const;
  const on = [{ kind: "disk", source: null, since: "2026-11-26T12:00:00Z", count: 3 }] as const;
  const at = { now: new Date("2026-11-26T09:00:00Z"), againMs: hourMs, mayTell: true };
  expect(alarmSteps(open, on, at)).toEqual({ begin: [], tell: [], end: [] });
});
