import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Pilot } from "../../../../core/contract/config-pilots.ts";
import { PilotRules } from "../../../../core/contract/desk-rules.ts";
import { askingOf } from "../../../../core/desk/pilots/asking-of.ts";

const march = "2026-03-01T00:00:00+03:00";
const april = "2026-04-01T00:00:00+03:00";
const at = (instant: string): number => Date.parse(instant) / 1000;
const pilot = (given: Partial<Pilot>): Pilot => Pilot.parse({ name: "Казань", from: march, ...given });
const kazanBank = { region: "Казань", channel: "Банки", department: "Розница" };
const nowhere = { region: null, channel: null, department: null };

describe("who may ask", () => {
  test("without pilots everybody, wherever they work", () => {
    for (const place of [kazanBank, nowhere]) expect(askingOf(null, place, 0)).toEqual({ kind: "on" });
  });

  test.each<[string, Partial<Pilot>, "on" | "off"]>([
    ["of the region", { regions: ["Казань", "Уфа"] }, "on"],
    ["of another region", { regions: ["Уфа"] }, "off"],
    ["of region and channel", { regions: ["Казань"], channels: ["Банки"] }, "on"],
    ["of the region in another channel", { regions: ["Казань"], channels: ["Агенты"] }, "off"],
    ["of the department", { departments: ["Розница"] }, "on"],
    ["everybody from a day on", {}, "on"],
  ])("a pilot for those %s: a bank's seller in Kazan is %s", (_, given, kind) => {
    expect(askingOf([pilot(given)], kazanBank, at(april)).kind).toBe(kind);
  });

  test("from its first instant on; before, one is told when", () => {
    const plan = [pilot({ regions: ["Казань"] })];
    expect(askingOf(plan, kazanBank, at(march) - 1)).toEqual({ kind: "off", from: at(march) });
    expect(askingOf(plan, kazanBank, at(march))).toEqual({ kind: "on" });
    expect(askingOf(plan, { ...kazanBank, region: "Омск" }, at(april))).toEqual({ kind: "off", from: null });
  });

  test("whose place nobody knows is in no pilot that names one", () => {
    expect(askingOf([pilot({ regions: ["Казань"] })], nowhere, at(april)).kind).toBe("off");
    expect(askingOf([pilot({})], nowhere, at(april)).kind).toBe("on");
  });

  test("of several that hold the earliest counts, and one more takes the button from nobody", () => {
    const names = fc.subarray(["Казань", "Уфа", "Омск"]);
    const some = fc.record({
      from: fc.constantFrom(march, april),
      regions: names,
      channels: fc.subarray(["Банки", "Агенты"]),
    });
    const seller = fc.record({
      region: fc.constantFrom("Казань", "Уфа", null),
      channel: fc.constantFrom("Банки", null),
      department: fc.constant(null),
    });
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 4 }), some, seller, (plans, more, place) => {
        const since = (all: readonly Partial<Pilot>[]): number => {
          const asking = askingOf(all.map(pilot), place, at(march));
          return asking.kind === "on" ? 0 : (asking.from ?? Infinity);
        };
        expect(since([...plans, more])).toBeLessThanOrEqual(since(plans));
      }),
    );
  });
});

test("a plan without any pilot is refused: it would take the button from all without saying so", () => {
  expect(PilotRules.safeParse({ pilots: [] }).success).toBe(false);
  expect(PilotRules.parse({})).toEqual({ pilots: null });
});
