import { parseHTML } from "linkedom";
import { render } from "preact";
import { afterAll, expect, test, vi } from "vitest";
import type { Called } from "../../../../core/contract/call.ts";
import type { Problem } from "../../../../core/contract/problem.ts";

const { document } = parseHTML("<html><body></body></html>");
vi.stubGlobal("document", document);
vi.stubGlobal("localStorage", { getItem: () => null, setItem: () => {} });
vi.stubGlobal("navigator", { language: "ru-RU" });
afterAll(() => vi.unstubAllGlobals());

// They read what a browser has as soon as they are loaded.
const { Answered } = await import("../../../../server/console/charts/answered.tsx");
const { useAnswer } = await import("../../../../server/console/platform/use-answer.ts");

const refusal = (status: number, detail: string, code: Problem["code"]): Called<string> => ({
  kind: "problem",
  problem: { type: "about:blank", title: detail, status, detail, code },
});

/** What a card says whose question was answered so. */
async function toldOf(called: Called<string>): Promise<string> {
  const place = document.createElement("div");
  const Card = () => (
    <Answered of={useAnswer("figures", () => Promise.resolve(called))} height={40}>
      {(answer) => <p>{answer}</p>}
    </Answered>
  );
  render(<Card />, place);
  await vi.waitFor(() => expect(place.querySelector("output")).toBeNull());
  return place.querySelector("[role=alert]")?.textContent ?? "";
}

test.each([
  refusal(403, "Нет доступа: это видит только руководитель.", "forbidden"),
  refusal(429, "Слишком много запросов. Подождите минуту.", "rate-limited"),
  refusal(404, "Такой группы нет.", "not-found"),
])("a refusal is told in the server's own words", async (called) => {
  const told = await toldOf(called);
  expect(called.kind === "problem" && told.startsWith(called.problem.detail)).toBe(true);
  expect(told).not.toContain("не отвечает");
});

test("a server that gives no answer is said not to answer", async () => {
  expect(await toldOf({ kind: "offline", cause: new Error("refused") })).toMatch(/не отвеча|не приш/);
});
