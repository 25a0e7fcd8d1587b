import { afterEach, beforeEach, expect, test } from "vitest";
import { BonusBook } from "../../../../server/bonus/bonus-book.ts";
import { BonusEngine } from "../../../../server/bonus/bonus-engine.ts";
import { findMonth } from "../../../../server/bonus/find-month.ts";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import { secondsOf } from "../../../../core/desk/instant.ts";
import { logInstant } from "../../../../server/desk/log-instant.ts";
import { answer } from "../desk/desk-app.ts";
import { answered, askNow, type BonusDesk, bonusDesk, helped } from "./bonus-month.ts";

let desk: BonusDesk;
let engine: BonusEngine;
beforeEach(async () => {
  desk = await bonusDesk();
  engine = new BonusEngine({ file: desk.file, desk: desk.config.desk });
});
afterEach(async () => {
  await engine.close();
  await desk.close();
});

const asOf = (): number => secondsOf(logInstant(desk.now()));
const rows = { person: null, shown: "all", contested: [], after: 0, limit: 10 } as const;

const wanted = () => ({ month: "2026-02", cut: { asOf: asOf() }, digest: true, rows });

test("a thread of its own finds the same, and what has come since", async () => {
  await answered(desk, desk.alina);
  await helped(desk, desk.rustam);
  const here = new BonusBook(desk.store.read, desk.config.desk);
  expect(await engine.find(wanted())).toEqual(await findMonth(here, wanted()));
  await answered(desk, desk.alina, 40);
  const grown = await engine.find(wanted());
  expect(grown).toEqual(await findMonth(here, wanted()));
  expect(grown).toEqual(await engine.find({ ...wanted(), anew: true }));
  expect(grown.rows?.counts).toEqual({ all: 4, late: 1, shared: 2, returned: 0, contested: 0 });
});

const page = (after: number) =>
  engine.find({ month: "2026-02", cut: { asOf: asOf() }, rows: { ...rows, after, limit: 2 } });

test("counted up to a position, it is the same whatever has come since", async () => {
  const before = await answered(desk, desk.alina);
  const waiting = await askNow(desk);
  const late = await askNow(desk);
  desk.pass(40);
  const here = new BonusBook(desk.store.read, desk.config.desk);
  const cut = await here.newest(asOf());
  const then = await findMonth(here, { month: "2026-02", cut, digest: true, rows });
  await desk.seller.get(endpoints.feedback, { params: { id: before }, body: { result: "incomplete" } });
  await desk.rustam.get(endpoints.answer, { params: { id: late }, body: answer() });
  await desk.rustam.get(endpoints.merge, { params: { id: waiting }, body: { into: late } });
  await findMonth(here, wanted());
  for (const anew of [false, true]) {
    expect(await findMonth(here, { month: "2026-02", cut, digest: true, rows, anew })).toEqual(then);
  }
});

test("rows come page by page", async () => {
  for (let n = 0; n < 3; n += 1) await answered(desk, desk.alina);
  const first = await page(0);
  const last = await page(first.rows?.next ?? 0);
  expect([first.rows?.rows.length, last.rows?.rows.length, last.rows?.next]).toEqual([2, 1, null]);
});

test("one that is closed says so", async () => {
  await engine.close();
  await expect(engine.find({ month: "2026-02", cut: { asOf: asOf() } })).rejects.toThrow("closing");
});
