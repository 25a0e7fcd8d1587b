import { afterEach, beforeEach, expect, test } from "vitest";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import { BonusBook } from "../../../../server/bonus/bonus-book.ts";
import { findMonth } from "../../../../server/bonus/find-month.ts";
import { rowsOf } from "../../../../server/bonus/show-rows.ts";
import { answered, type BonusDesk, bonusDesk } from "./bonus-month.ts";

let desk: BonusDesk;
beforeEach(async () => {
  desk = await bonusDesk();
});
afterEach(() => desk.close());

const numbers = (rows: readonly { readonly request: number }[]) => rows.map(({ request }) => request);

test("an answer that comes between two pages changes neither of them", async () => {
  const ids = [await answered(desk, desk.alina), await answered(desk, desk.alina)];
  const book = new BonusBook(desk.store.read, desk.config.desk);
  const engine = { find: (wanted: Parameters<typeof findMonth>[1]) => findMonth(book, wanted) };
  const pageOf = await rowsOf({ ...desk, engine }, { month: "2026-02", by: null });
  const page = { person: null, shown: "all", limit: 1 } as const;
  const first = await pageOf({ ...page, after: 0 });
  await answered(desk, desk.rustam);
  const second = await pageOf({ ...page, after: first.next ?? 0 });
  expect([...numbers(first.rows), ...numbers(second.rows)]).toEqual(ids.toReversed());
  expect(second.next).toBeNull();
});

test("a list goes on from where it was counted; a new one has all that came since", async () => {
  await answered(desk, desk.alina);
  const query = { month: "2026-02" };
  const first = await desk.lead.get(endpoints.bonusRows, { query });
  await answered(desk, desk.alina);
  expect(await desk.lead.get(endpoints.bonusRows, { query: { ...query, cut: first.cut } })).toEqual(first);
  expect((await desk.lead.get(endpoints.bonusRows, { query })).counts.all).toBe(2);
});
