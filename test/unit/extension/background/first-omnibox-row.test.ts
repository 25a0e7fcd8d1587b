import { expect, test } from "vitest";
import { firstOmniboxRow } from "../../../../extension/background/first-omnibox-row.ts";

const none: { kind: "found"; hits: []; total: number } = { kind: "found", hits: [], total: 0 };

test("what was not searched is offered to be searched, not said to be nowhere", () => {
  expect(firstOmniboxRow("каско", { kind: "unknown" }, "ru")).toBe("Искать «каско»");
  expect(firstOmniboxRow("каско", none, "ru")).toBe("На портале нет «каско», можно спросить эксперта");
  expect(firstOmniboxRow("каско", { ...none, total: 3 }, "ru")).toBe("Все найденные места по «каско»: 3");
});

test("where nobody is connected, or nothing is typed, that is said first", () => {
  expect(firstOmniboxRow("каско", { kind: "closed" }, "ru")).toContain("не подключён");
  expect(firstOmniboxRow("  ", none, "ru")).toBe("Найти на портале или спросить");
});
