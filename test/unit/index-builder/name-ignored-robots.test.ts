import { expect, test } from "vitest";
import { Source } from "../../../core/contract/config-source.ts";
import { nameIgnoredRobots } from "../../../index-builder/command/name-ignored-robots.ts";

test("each source that ignores robots.txt is named with its reason, the others are not", () => {
  const start = ["https://portal.example/"];
  const sources = [
    Source.parse({ id: "polite", start }),
    Source.parse({ id: "bold", start, robots: { ignore: "it forbids all by mistake, ticket 4711" } }),
  ];
  expect(nameIgnoredRobots({ sources }, "ru")).toEqual([
    "bold: robots.txt не соблюдается. Причина: it forbids all by mistake, ticket 4711",
  ]);
  expect(nameIgnoredRobots({ sources }, "en")[0]).toContain("ticket 4711");
});
