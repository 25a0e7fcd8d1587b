import { describe, expect, test } from "vitest";
import { Pilot } from "../../../core/contract/config-pilots.ts";
import { FactColumns } from "../../../core/insight/fact-columns.ts";
import { insightPilots, type PlacedSeller } from "../../../core/insight/insight-pilots.ts";
import { dayOf, weekdayOf } from "../../../core/insight/local-days.ts";
import { pilotDays } from "../../../core/insight/pilot-days.ts";

const monday = "2026-03-02";
const telling = (now: string) => ({ now: Date.parse(now) / 1000, newcomerDays: 56, leastSellers: 0 });
const pilot = (given: Partial<Pilot>): Pilot =>
  Pilot.parse({ name: "Казань", from: `${monday}T00:00:00+03:00`, ...given });

/** Questions: a day, a region, and after how many open minutes they were answered. */
function asked(rows: readonly (readonly [string, string, number])[]): FactColumns {
  const facts = new FactColumns("Europe/Moscow");
  for (const [index, [day, region, minutes]] of rows.entries())
    facts.put({
      id: index + 1,
      seller: `${region} ${index % 2}`,
      askedAt: Date.parse(`${day}T09:00:00Z`) / 1000,
      kind: "question",
      via: "extension",
      topic: null,
      region,
      channel: "Банки",
      department: null,
      joinedAt: null,
      state: "answered",
      answeredInSeconds: minutes * 60,
      breachesAt: null,
      result: null,
      reason: null,
      returned: 0,
      wentToSpecialist: false,
    });
  return facts;
}
const sellersOf = (region: string, count: number, joined: string | null = null): PlacedSeller[] =>
  Array.from({ length: count }, () => ({
    region,
    channel: "Банки",
    department: null,
    joined: joined === null ? null : dayOf(joined),
  }));

describe("the days that are compared", () => {
  test.each([
    ["three days after three", 3, 3],
    ["a week after nine days", 9, 7],
    ["eight weeks after a year", 365, 56],
  ])("%s", (_, over, length) => {
    const start = dayOf(monday);
    const days = pilotDays(start, start + over);
    expect(days?.since).toEqual({ from: start, to: start + length - 1 });
    expect((days?.before.to ?? 0) - (days?.before.from ?? 0) + 1).toBe(length);
    expect(weekdayOf(days?.before.from ?? 0)).toBe(weekdayOf(start));
    expect(days?.before.to).toBeLessThan(start);
  });

  test("are none on its first day", () => {
    expect(pilotDays(dayOf(monday), dayOf(monday))).toBeNull();
  });
});

describe("a pilot beside the rest", () => {
  const facts = asked([
    ["2026-02-24", "Казань", 40],
    ["2026-02-25", "Казань", 20],
    ["2026-03-03", "Казань", 10],
    ["2026-03-04", "Казань", 12],
    ["2026-03-05", "Казань", 14],
    ["2026-03-06", "Казань", 90],
    ["2026-02-24", "Омск", 30],
    ["2026-03-04", "Омск", 32],
    // The day after the days compared.
    ["2026-03-09", "Казань", 1],
  ]);
  const sellers = [...sellersOf("Казань", 2), ...sellersOf("Омск", 4)];

  test("questions per seller and time to answer, before and since", () => {
    const [told] = insightPilots(
      facts,
      { pilots: [pilot({ regions: ["Казань"] })], sellers },
      telling("2026-03-09T06:00:00Z"),
    );
    expect(told?.sellers).toBe(2);
    const { before, since } = told?.compared ?? {};
    expect([before?.from, before?.to, since?.from, since?.to]).toEqual([
      "2026-02-23",
      "2026-03-01",
      "2026-03-02",
      "2026-03-08",
    ]);
    expect(before?.pilot).toMatchObject({ sellers: 2, requests: 2, perSeller: 1, medianSeconds: 1200 });
    expect(since?.pilot).toMatchObject({ sellers: 2, requests: 4, perSeller: 2, medianSeconds: 720 });
    expect(before?.rest).toMatchObject({ sellers: 4, requests: 1, perSeller: 0.25 });
    expect(since?.rest).toMatchObject({ sellers: 4, requests: 1, perSeller: 0.25, medianSeconds: 1920 });
  });

  test("who joined since counts only since, and who left the rest for another pilot is no rest", () => {
    const all = [...sellers, ...sellersOf("Казань", 2, "2026-03-04"), ...sellersOf("Уфа", 5)];
    const pilots = [
      pilot({ regions: ["Казань"] }),
      pilot({ name: "Уфа", regions: ["Уфа"], from: "2026-03-04T00:00:00+03:00" }),
    ];
    const [kazan, ufa] = insightPilots(facts, { pilots, sellers: all }, telling("2026-03-09T06:00:00Z"));
    expect(kazan?.compared?.before.pilot.sellers).toBe(2);
    expect(kazan?.compared?.since.pilot.sellers).toBe(4);
    expect(kazan?.compared?.since.rest.sellers).toBe(4);
    expect(ufa).toMatchObject({ at: 1, sellers: 5 });
  });

  test("the day on which all get the button leaves out those who had it, and has no rest", () => {
    const pilots = [
      pilot({ name: "Все", from: "2026-03-05T00:00:00+03:00" }),
      pilot({ regions: ["Казань"] }),
    ];
    const told = insightPilots(facts, { pilots, sellers }, telling("2026-03-09T06:00:00Z"));
    expect(told.map(({ at }) => at)).toEqual([1, 0]);
    expect(told[1]?.sellers).toBe(4);
    expect(told[1]?.compared?.since.rest).toMatchObject({ sellers: 0, perSeller: null });
  });

  test("nothing is compared before a day of it is over", () => {
    const coming = pilot({ from: "2026-04-01T00:00:00+03:00", regions: ["Казань"] });
    const [told] = insightPilots(facts, { pilots: [coming], sellers }, telling("2026-03-09T06:00:00Z"));
    expect(told).toEqual({ at: 0, sellers: 2, compared: null });
  });
});
