import { expect, test } from "vitest";
import {
  chosenValues,
  withoutValues,
  withValues,
} from "../../../../server/console/analytics/chosen-values.ts";
import { insightOfQuery, queryOfInsight } from "../../../../server/console/analytics/insight-address.ts";
import { narrow } from "../../../../server/console/analytics/narrow.ts";
import { addressOfRoute, routeOf } from "../../../../server/console/router/route.ts";

const view = {
  filter: {
    from: "2026-11-17",
    to: "2026-11-23",
    region: "Казань;С.-Петербург",
    topic: "kasko",
    outcome: "late",
  },
  rows: "channel",
  columns: "hour",
} as const;

test("a view's address gives the same view to whoever is sent it", () => {
  expect(insightOfQuery(new URLSearchParams(queryOfInsight(view)))).toEqual(view);
  expect(routeOf(addressOfRoute({ name: "insight", view }))).toEqual({ name: "insight", view });
  expect(routeOf(addressOfRoute({ name: "insight-rows", view }))).toEqual({ name: "insight-rows", view });
  expect(addressOfRoute({ name: "insight", view: { filter: {} } })).toBe("/desk/insight");
});

test("what an address says wrongly is left out, the rest holds", () => {
  const asked =
    "from=yesterday&to=2026-11-23&newcomer=maybe&hour=25&region=&rows=colour&via=mail;phone&colour=red";
  expect(insightOfQuery(new URLSearchParams(asked))).toEqual({
    filter: { to: "2026-11-23", via: "mail;phone" },
  });
});

test("values of a field come and go by themselves, the days stay", () => {
  const { filter } = view;
  expect(chosenValues(filter, "region")).toEqual(["Казань", "С.-Петербург"]);
  expect(chosenValues(filter, "channel")).toEqual([]);
  expect(withValues(filter, "region", ["Уфа"]).region).toBe("Уфа");
  expect("region" in withValues(filter, "region", [])).toBe(false);
  expect(withoutValues(filter)).toEqual({ from: "2026-11-17", to: "2026-11-23" });
});

test("a cell narrows the filter to its own two values, and what has none is asked for by its sign", () => {
  const filter = { from: "2026-11-17", to: "2026-11-23", region: "Казань;Уфа", via: "mail" };
  expect(narrow(filter, ["region", "Казань"], ["topic", null])).toEqual({
    from: "2026-11-17",
    to: "2026-11-23",
    region: "Казань",
    via: "mail",
    topic: "-",
  });
});
