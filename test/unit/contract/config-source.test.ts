import { describe, expect, test } from "vitest";
import { Source } from "../../../core/contract/config-source.ts";

const problemsOf = (more: object): string[] => {
  const parsed = Source.safeParse({ id: "portal", start: ["https://portal.example/"], ...more });
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
};

test("a short source obeys robots.txt, at any hour, on any network that is no trap", () => {
  expect(Source.parse({ id: "portal", start: ["https://portal.example/"] })).toMatchObject({
    robots: "obey",
    network: { private: "allow", addresses: [] },
    hours: [],
    timeZone: "Europe/Moscow",
    longestPauseMinutes: 15,
  });
});

describe("ignoring robots.txt needs a reason", () => {
  test.each([["ignore"], [{ ignore: true }], [true]])("%j is refused with what is right", (robots) => {
    expect(problemsOf({ robots })[0]).toMatch(/^robots.*needs a reason: robots: \{ ignore: "…" \}/);
  });
  test("an empty one is none", () => {
    expect(problemsOf({ robots: { ignore: "  " } })[0]).toMatch(/^robots\.ignore: /);
  });
  test("a reason is enough", () => {
    expect(problemsOf({ robots: { ignore: "it forbids all by mistake, ticket 4711" } })).toEqual([]);
  });
});

test.each([
  [{ network: { addresses: ["10.0.0.0/8", "10.1.2.3", "fd00::/8", "::1"] } }, true],
  [{ network: { addresses: ["10.0.0.0/33"] } }, false],
  [{ network: { addresses: ["portal.example"] } }, false],
  [{ network: { private: "perhaps" } }, false],
  [{ hours: [["22:00", "06:00"]], timeZone: "Asia/Vladivostok" }, true],
  [{ hours: [["20:00", "24:00"]] }, true],
  [{ hours: [["22:00", "22:00"]] }, false],
  [{ hours: [["25:00", "06:00"]] }, false],
  [{ hours: ["22:00-06:00"] }, false],
  [{ timeZone: "Moscow" }, false],
  [{ longestPauseMinutes: -1 }, false],
])("%j is right: %s", (more, right) => expect(problemsOf(more)).toHaveLength(right ? 0 : 1));
