import { parseHTML } from "linkedom";
import { render } from "preact";
import { afterAll, expect, test, vi } from "vitest";
import type { RepeatRow, RepeatStep } from "../../../core/contract/cluster.ts";

const { document } = parseHTML("<html><body></body></html>");
vi.stubGlobal("document", document);
vi.stubGlobal("localStorage", { getItem: () => null, setItem: () => {} });
vi.stubGlobal("navigator", { language: "ru-RU" });
afterAll(() => vi.unstubAllGlobals());

// It reads what a browser has as soon as it is loaded.
const { RepeatAct } = await import("../../../server/console/repeats/repeat-act.tsx");

const at = "2026-11-02T08:00:00Z";
const lapsed: RepeatStep = {
  id: 1,
  cause: "write",
  state: "lapsed",
  acceptedAt: at,
  by: null,
  endedAt: at,
  task: null,
  course: { kind: "over", before: 21, after: 1 },
};
const row: RepeatRow = {
  id: 7,
  title: "Какой коэффициент для водителя до 22 лет?",
  topic: null,
  sellers: 21,
  threshold: 20,
  questions: 25,
  searches: 0,
  regions: [],
  channels: [],
  lastAt: at,
  proposal: { cause: "write", why: "not-on-portal", count: 20, of: 25, section: null },
  step: lapsed,
};

function shown(changes: Partial<RepeatRow>): Element {
  const root = document.createElement("div");
  render(<RepeatAct row={{ ...row, ...changes }} decides changed={() => {}} />, root);
  return root;
}

test("what went back by itself is offered again once enough sellers ask again, and not before", () => {
  expect(shown({}).querySelector("button")).not.toBeNull();
  const quiet = shown({ sellers: 2 });
  expect(quiet.querySelector("button")).toBeNull();
  expect(quiet.querySelector(".chip")).not.toBeNull();
});

test("what holds is not offered twice", () => {
  expect(shown({ step: { ...lapsed, state: "accepted" } }).querySelector("button")).toBeNull();
});
