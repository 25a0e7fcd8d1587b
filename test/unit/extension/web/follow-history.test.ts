import { expect, test } from "vitest";
import { addressOfScreen, screenAt } from "../../../../extension/web/follow-history.ts";

test("a thread has an address, and the address shows it", () => {
  expect(addressOfScreen({ kind: "thread", id: 17 })).toBe("/requests/17");
  expect(screenAt("/requests/17")).toEqual({ kind: "thread", id: 17 });
});

test("everything else is search", () => {
  expect(addressOfScreen({ kind: "list" })).toBe("/");
  for (const path of ["/", "/requests/", "/requests/x", "/requests/1234567890123456"]) {
    expect(screenAt(path)).toEqual({ kind: "search" });
  }
});
