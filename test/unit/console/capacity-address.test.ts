import { expect, test } from "vitest";
import { capacityOfQuery, queryOfCapacity } from "../../../server/console/capacity/capacity-address.ts";
import { addressOfRoute, routeOf } from "../../../server/console/router/route.ts";

const view = {
  asked: { newcomers: "40", since: "2026-03-01", department: "Автострахование", agents: "-2" },
  day: "2026-03-02",
};

test("what if stands in the address, and the address shows the same", () => {
  expect(capacityOfQuery(new URLSearchParams(queryOfCapacity(view)))).toEqual(view);
  expect(routeOf(addressOfRoute({ name: "capacity", view }))).toEqual({ name: "capacity", view });
  expect(addressOfRoute({ name: "capacity" })).toBe("/desk/capacity");
});

test("what cannot be asked is left out", () => {
  const query = new URLSearchParams("newcomers=many&agents=1000&since=1.3.&arrivals=10&day=soon");
  expect(capacityOfQuery(query)).toEqual({ asked: { arrivals: "10" } });
});
