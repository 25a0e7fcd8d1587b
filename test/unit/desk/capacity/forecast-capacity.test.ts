import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type DayForecast,
  forecastCapacity,
  helpNeeded,
  isShort,
  shareOf,
} from "../../../../core/desk/capacity/forecast-capacity.ts";
import { openHalfHours } from "../../../../core/desk/capacity/half-hour.ts";
import { newcomersAsk, type Scenario } from "../../../../core/desk/capacity/scenario.ts";
import type { UsualWeek } from "../../../../core/desk/capacity/usual-week.ts";
import { secondsOf } from "../../../../core/desk/instant.ts";
import { moscow, msk } from "../requests.ts";

const at = (when: string): number => secondsOf(msk(when));
const open = openHalfHours(moscow, {
  from: at("2026-02-02 00:00"),
  to: at("2026-02-09 00:00"),
  zone: "Europe/Moscow",
});
const slots = new Set(open.map(({ slot }) => slot));
const each = (requests: number): UsualWeek => ({
  inSlot: (slot) => (slots.has(slot) ? requests : 0),
  total: slots.size * requests,
  requests: 1000,
  weeks: 8,
});
const asUsual: Scenario = { newcomers: null, arrivalsPercent: 0, agents: 0 };
const aim = { handlingMinutes: 8, minutes: 30, share: 0.95 };
const day = [at("09:00"), at("18:00")] as const;
const people = (count: number) => Array.from({ length: count }, () => [day]);

type Given = { requests: number; agents: number; scenario?: Partial<Scenario> };
const forecast = ({ requests, agents, scenario }: Given): DayForecast[] =>
  forecastCapacity(
    { usual: each(requests), open, people: people(agents), scenario: { ...asUsual, ...scenario } },
    aim,
  );
const first = (given: Given) => {
  const half = forecast(given)[0]?.halfHours[0];
  if (!half) throw new Error("The desk is not open");
  return half;
};

const askedOn = (days: DayForecast[]): number =>
  days.flatMap(({ halfHours }) => halfHours).reduce((all, { requests }) => all + requests, 0);
const help = (requests: number, there: number) =>
  helpNeeded(forecast({ requests, agents: there }).slice(0, 1), aim);

test.each([
  // Eight minutes each: 7.5 an hour are one Erlang.
  { requests: 0, agents: 1, needed: 1, share: 1 },
  { requests: 3.75, agents: 2, needed: 2, share: 0.979 },
  { requests: 3.75, agents: 1, needed: 2, share: 0 },
  { requests: 9, agents: 3, needed: 4, share: 0.832 },
  { requests: 9, agents: 4, needed: 4, share: 0.994 },
  { requests: 9, agents: 0, needed: 4, share: 0 },
])("$requests in half an hour, $agents there: $needed needed", ({ needed, share, ...given }) => {
  const half = first(given);
  expect(half.needed).toBe(needed);
  expect(half.planned).toBe(given.agents);
  expect(half.share).toBeCloseTo(share, 1);
});

test("a week has its open days, and a day is short where any of its half hours is", () => {
  const days = forecast({ requests: 9, agents: 4 });
  expect(days.map((one) => one.day)).toEqual(["02", "03", "04", "05", "06"].map((date) => `2026-02-${date}`));
  // Only on Monday is anybody there.
  expect(days.map((one) => isShort(one))).toEqual([false, true, true, true, true]);
});

test("two who share a half hour are one", () => {
  const halves = forecastCapacity(
    {
      usual: each(1),
      open,
      people: [[[at("09:00"), at("09:15")]], [[at("09:15"), at("10:00")]]],
      scenario: asUsual,
    },
    aim,
  )[0]?.halfHours;
  expect(halves?.slice(0, 3).map(({ planned }) => planned)).toEqual([1, 1, 0]);
});

describe("newcomers", () => {
  const newcomers = { count: 40, since: "2026-02-04", perWeek: [5, 3, 1] };
  test.each([
    ["2026-02-03", 0],
    ["2026-02-04", 200],
    ["2026-02-10", 200],
    ["2026-02-11", 120],
    ["2026-02-18", 40],
    ["2026-12-01", 40],
  ])("of %s ask %d a week", (date, asked) => {
    expect(newcomersAsk({ newcomers }, date)).toBe(asked);
  });

  test("ask when others do, all of it on a week's open days", () => {
    const since = "2026-02-02";
    const scenario = { newcomers: { ...newcomers, since } };
    expect(askedOn(forecast({ requests: 2, agents: 3, scenario }))).toBeCloseTo(2 * 90 + 200);
    // A desk that nobody has asked yet.
    expect(askedOn(forecast({ requests: 0, agents: 3, scenario }))).toBeCloseTo(200);
  });

  test("on whom nothing was measured add nothing", () => {
    expect(newcomersAsk({ newcomers: { ...newcomers, perWeek: [] } }, "2026-02-05")).toBe(0);
  });
});

describe("help", () => {
  test("is the fewest with whom the aim is reached, and nobody where it is", () => {
    expect(help(9, 4)).toBeNull();
    expect(help(9, 2)).toMatchObject({ agents: 2 });
    expect(help(9, 2)?.share).toBeGreaterThan(0.95);
    expect(help(9, 3)).toMatchObject({ agents: 1 });
  });
});

const amount = fc.double({ min: 0, max: 60, noNaN: true });
const agents = fc.integer({ min: 0, max: 12 });

test("more questions never need fewer agents, nor are they answered sooner", () => {
  fc.assert(
    fc.property(amount, amount, agents, (less, more, there) => {
      const quiet = first({ requests: less, agents: there });
      const busy = first({ requests: less + more, agents: there });
      expect(busy.needed).toBeGreaterThanOrEqual(quiet.needed);
      expect(busy.share).toBeLessThanOrEqual(quiet.share + 1e-9);
    }),
  );
});

test("one agent more never makes answers later; with as many as needed the aim is reached, with one fewer not", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 60, noNaN: true }), agents, (requests, there) => {
      const one = first({ requests, agents: there });
      expect(first({ requests, agents: there + 1 }).share).toBeGreaterThanOrEqual(one.share - 1e-9);
      const enough = first({ requests, agents: one.needed });
      expect(enough.share).toBeGreaterThanOrEqual(aim.share);
      expect(first({ requests, agents: one.needed - 1 }).share).toBeLessThan(aim.share);
    }),
  );
});

test("a share of all lies between that of its best and its worst half hour", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.1, max: 60, noNaN: true }), agents, (requests, there) => {
      const halves = forecast({ requests, agents: there }).flatMap(({ halfHours }) => halfHours);
      const shares = halves.map(({ share }) => share);
      const all = shareOf(halves) ?? -1;
      expect(all).toBeGreaterThanOrEqual(Math.min(...shares) - 1e-9);
      expect(all).toBeLessThanOrEqual(Math.max(...shares) + 1e-9);
    }),
  );
});
