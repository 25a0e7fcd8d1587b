import { expect, test } from "vitest";
import { addressOfRoute, type Route, routeOf } from "../../../server/console/router/route.ts";

const routes: Exclude<Route, { name: "unknown" }>[] = [
  { name: "queue" },
  { name: "request", id: 42 },
  { name: "queue", filter: { standing: "breached", agent: "a1" } },
  { name: "mine" },
  { name: "board" },
  { name: "people" },
  { name: "answered", filter: { topic: "claims" } },
  { name: "skipped", agent: "a1" },
  { name: "modules" },
  { name: "health" },
  { name: "devices" },
  { name: "searches" },
  { name: "synonyms" },
  { name: "sign-in", to: "/desk/requests/7?x=1", failed: null },
  { name: "sign-in", to: null, failed: "provider-down" },
  { name: "signed-in-beside" },
  { name: "connect", code: "ABCD2345" },
];

test.each(routes)("$name has an address that leads back to it", (route) => {
  expect(routeOf(addressOfRoute(route))).toEqual(route);
});

test("what is no address of the console is unknown", () => {
  for (const address of ["/desk/requests/0", "/desk/requests/x", "/desk/other", "/"])
    expect(routeOf(address)).toEqual({ name: "unknown" });
  expect(routeOf("/desk/")).toEqual({ name: "queue" });
});

test.each([
  "https://evil.example/",
  "//evil.example",
  "/\\evil.example",
  "javascript:alert(1)",
  "/sign-in?to=/x",
])("after signing in nobody is sent to %s", (to) => {
  expect(routeOf(`/sign-in?to=${encodeURIComponent(to)}`)).toEqual({
    name: "sign-in",
    to: null,
    failed: null,
  });
});
