import { describe, expect, test } from "vitest";
import type { Pilot } from "../../../core/contract/config-pilots.ts";
import type { PilotsReport } from "../../../core/contract/pilots.ts";
import { pilotFilter } from "../../../server/console/pilots/pilot-filter.ts";
import { pilotRows } from "../../../server/console/pilots/pilot-rows.ts";
import { addressOfRoute, routeOf } from "../../../server/console/router/route.ts";
import { pilotChanges } from "../../../server/console/rules/pilot-changes.ts";
import { pilotFaults } from "../../../server/console/rules/pilot-faults.ts";

const kazan: Pilot = {
  name: "Казань",
  from: "2026-03-01T00:00:00+03:00",
  regions: ["Казань"],
  channels: ["Банки"],
  departments: [],
};
const ufa: Pilot = { ...kazan, name: "Уфа", regions: ["Уфа"], channels: [] };
const changes = (before: Pilot[] | null, after: Pilot[] | null): string[] =>
  pilotChanges(
    { pilots: before },
    { pilots: after },
    { language: "ru", dayTold: (from) => from.slice(0, 10) },
  );

describe("what other pilots change", () => {
  test.each([
    ["nothing", [kazan], [kazan], []],
    [
      "the first of them takes the button from all others",
      null,
      [kazan],
      ["Кто спрашивает: все продавцы → 1 пилот", "Добавлено: пилот «Казань»: с 2026-03-01, Казань; Банки"],
    ],
    ["one more", [kazan], [kazan, ufa], ["Добавлено: пилот «Уфа»: с 2026-03-01, Уфа"]],
    ["one less", [kazan, ufa], [ufa], ["Убрано: пилот «Казань»"]],
    [
      "other places",
      [ufa],
      [{ ...ufa, regions: [] }],
      ["Пилот «Уфа»: с 2026-03-01, Уфа → с 2026-03-01, все продавцы"],
    ],
    ["everybody at once", [ufa], null, ["Кто спрашивает: 1 пилот → все продавцы", "Убрано: пилот «Уфа»"]],
  ])("%s", (...[, before, after, told]) => {
    expect(changes(before, after).map((line) => line.replaceAll("\u00a0", " "))).toEqual(told);
  });
});

test("a pilot needs a name of its own and a day", () => {
  expect(pilotFaults(kazan, [kazan, ufa])).toEqual([]);
  expect(pilotFaults({ ...kazan, name: " ", from: "" }, [ufa])).toEqual(["name", "day"]);
  expect(pilotFaults(kazan, [kazan, { ...ufa, name: "Казань " }])).toEqual(["taken"]);
});

test("pilots and their rules have addresses", () => {
  expect(routeOf("/desk/pilots")).toEqual({ name: "pilots" });
  for (const to of [{ name: "pilots" }, { name: "rules", kind: "pilots" }] as const)
    expect(routeOf(addressOfRoute(to))).toEqual(to);
});

test("figures of both sides stand in one row each, and what nobody knows says so", () => {
  type Compared = NonNullable<PilotsReport["pilots"][number]["compared"]>;
  const side = {
    sellers: 120,
    requests: 42,
    perSeller: 0.35,
    medianSeconds: 540,
    metShare: 0.981,
    found: { searches: 200, share: 0.625 },
  };
  const nobody = {
    sellers: 0,
    requests: 0,
    perSeller: null,
    medianSeconds: null,
    metShare: null,
    found: null,
  };
  const span = { from: "2026-03-02", to: "2026-03-08", pilot: side, rest: nobody, searchesFrom: null };
  const compared: Compared = { before: span, since: span };
  const { head, rows } = pilotRows(compared, "ru");
  expect(head).toHaveLength(5);
  const told = rows.map((cells) =>
    cells.map((cell) => (typeof cell === "string" ? cell.replaceAll("\u00a0", " ") : "")),
  );
  expect(told[0]).toEqual(["Вопросов на продавца в неделю", "0,35", "0,35", "нет данных", "нет данных"]);
  expect(told[1]?.slice(1, 4)).toEqual(["62,5 %", "62,5 %", "нет данных"]);
  expect(told[2]?.slice(1, 4)).toEqual(["9 мин", "9 мин", "—"]);
});

describe("what a pilot's sellers asked", () => {
  const days = { from: "2026-03-02", to: "2026-03-08" };

  test("is opened by its places, on the days compared", () => {
    expect(pilotFilter(kazan, [], days)).toEqual({ ...days, region: "Казань", channel: "Банки" });
    expect(pilotFilter(ufa, [kazan], days)).toEqual({ ...days, region: "Уфа" });
  });

  test("is not, where some of them had the button by an earlier pilot", () => {
    const everywhere = { ...ufa, regions: [] };
    expect(pilotFilter(everywhere, [kazan], days)).toBeNull();
    expect(pilotFilter({ ...kazan, channels: [] }, [kazan], days)).toBeNull();
  });
});
