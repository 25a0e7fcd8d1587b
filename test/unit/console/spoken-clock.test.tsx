import { parseHTML } from "linkedom";
import { render } from "preact";
import { afterAll, expect, test, vi } from "vitest";
import type { Clock } from "../../../core/contract/request.ts";
import { noon, row } from "./rows.ts";

const { document } = parseHTML("<html><body></body></html>");
vi.stubGlobal("document", document);
vi.stubGlobal("localStorage", { getItem: () => null, setItem: () => {} });
vi.stubGlobal("navigator", { language: "ru-RU" });
afterAll(() => vi.unstubAllGlobals());

// Both read what a browser has as soon as they are loaded.
const { SpokenClock } = await import("../../../server/console/request/spoken-clock.tsx");
const { now } = await import("../../../server/console/platform/server-time.ts");

/** What a screen reader is told, minute by minute, of a request opened with so many minutes left. */
function spoken(minutesLeft: number, minutes: readonly number[], answered?: number): string[] {
  const root = document.createElement("div");
  const { clock } = row({ id: 1, minutesLeft });
  return minutes.map((minute) => {
    now.value = noon + minute * 60_000;
    const shown: Clock = minute === answered ? { ...clock, state: "answered" } : clock;
    render(<SpokenClock request={{ clock: shown }} />, root);
    return root.textContent ?? "";
  });
}

test("five minutes left and the end are said once each, and nothing between", () => {
  const [before, five, four, over] = spoken(7, [0, 2, 3, 8]);
  expect(before).toBe("");
  expect(five).toMatch(/^Осталось 5 минут, срок \d\d:\d\d$/);
  expect(four).toBe(five);
  expect(over).toBe("Время вышло");
});

test("the answer is said; what holds when the request is opened is not", () => {
  expect(spoken(4, [0, 1, 2], 2)).toEqual(["", "", "Ответ дан"]);
});
