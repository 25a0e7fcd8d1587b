import { expect, test } from "vitest";
import type { TrailStep } from "../../../../core/contract/context.ts";
import { trailAt, withStep } from "../../../../extension/host/trail.ts";
import { createTrailKeeper } from "../../../../extension/host/trail-keeper.ts";

const now = Date.UTC(2026, 10, 23, 12);
const at = (ms: number): string => new Date(now + ms).toISOString();
const page = (address: string, ms = 0): TrailStep => ({ kind: "page", at: at(ms), address, title: address });
const query = (text: string, ms = 0): TrailStep => ({ kind: "query", at: at(ms), query: text, hits: 1 });
const trailOf = (...steps: TrailStep[]): TrailStep[] =>
  steps.reduce<TrailStep[]>((trail, step) => withStep(trail, step, now), []);

test("a query that is being typed is one step, the last state of it", () => {
  expect(
    trailOf(query("та"), query("тариф"), query("тариф каско")).map((step) => "query" in step && step.query),
  ).toEqual(["тариф каско"]);
});

test("another query is another step", () => {
  expect(trailOf(query("тариф"), query("бланк"))).toHaveLength(2);
});

test("a page shown twice in a row counts once", () => {
  expect(trailOf(page("a"), page("a"), page("b"), page("a"))).toHaveLength(3);
});

test("nothing older than fifteen minutes is left", () => {
  const trail = trailOf(page("old", -16 * 60_000), page("new", -14 * 60_000));
  expect(trailAt(trail, now).map((step) => "address" in step && step.address)).toEqual(["new"]);
});

test("never more than fifty steps", () => {
  expect(trailOf(...Array.from({ length: 80 }, (_, n) => page(`p${n}`)))).toHaveLength(50);
});

test("pages outside the portals leave no trace", () => {
  const keeper = createTrailKeeper(
    () => now,
    () => ["https://portal.example"],
  );
  keeper.shown({ address: "https://bank.example/account?id=7", title: "Мой счёт" });
  keeper.shown({ address: "https://portal.example.evil.example/", title: "Не портал" });
  keeper.shown({ address: "https://portal.example/tariffs?sid=123&region=16", title: "Тарифы" });
  expect(keeper.steps()).toEqual([
    { kind: "page", at: at(0), address: "https://portal.example/tariffs?region=16", title: "Тарифы" },
  ]);
});
