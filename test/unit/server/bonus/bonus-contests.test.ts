import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import { erasePerson } from "../../../../server/desk/erase-person.ts";
import { answer, problemOf, type Someone } from "../desk/desk-app.ts";
import { answered, type BonusDesk, bonusDesk } from "./bonus-month.ts";

let desk: BonusDesk;
beforeEach(async () => {
  desk = await bonusDesk();
});
afterEach(() => desk.close());

const contest = (who: Someone, request: number, month = "2026-02") =>
  who.call(endpoints.contestBonus, { body: { month, request, reason: "Клиент пропал со связи" } });
const contested = (who: Someone, month: string) =>
  who.get(endpoints.bonusRows, { query: { month, shown: "contested" } });
const rowsOf = async (who: Someone, month: string) =>
  (await who.get(endpoints.bonusRows, { query: { month } })).rows;
const waiting = async (who: Someone, month: string) =>
  (await who.get(endpoints.bonus, { query: { month } })).contested;

describe("a contest", () => {
  test("is of a request in the month that is named", async () => {
    const id = await answered(desk, desk.alina, 45);
    desk.pass(27 * 24 * 60);
    expect(problemOf(await contest(desk.alina, id, "2026-03"))).toBe("wrong-state");
    // To whom it was nothing it is not said whether it counts.
    expect(problemOf(await contest(desk.rustam, id, "2026-03"))).toBe("not-found");
    expect(await contest(desk.alina, id)).toMatchObject({ kind: "ok" });
    expect(await contest(desk.alina, id, "2026-03")).toMatchObject({ kind: "ok" });
  });

  test("is told in the month in which its request counts by now", async () => {
    // On Friday, 27 February, at five in the afternoon: the weekend does not count.
    desk.pass(25 * 24 * 60 + 7 * 60);
    const id = await answered(desk, desk.alina, 5);
    await contest(desk.alina, id);
    expect(await waiting(desk.lead, "2026-02")).toBe(1);
    desk.pass(2 * 24 * 60 + 15 * 60 + 30);
    await desk.seller.get(endpoints.feedback, { params: { id }, body: { result: "incomplete" } });
    await desk.alina.get(endpoints.answer, { params: { id }, body: answer() });
    for (const who of [desk.lead, desk.alina]) {
      expect([await waiting(who, "2026-02"), await waiting(who, "2026-03")]).toEqual([0, 1]);
      expect((await contested(who, "2026-02")).counts.contested).toBe(0);
      expect((await contested(who, "2026-03")).rows.map(({ request }) => request)).toEqual([id]);
    }
    expect(await waiting(desk.rustam, "2026-03")).toBe(0);
  });

  test("that was decided holds for the answer it was of: one that is given anew is contested anew", async () => {
    const id = await answered(desk, desk.rustam, 45);
    await contest(desk.rustam, id);
    const standing = async () => (await rowsOf(desk.lead, "2026-02")).find(({ request }) => request === id);
    const first = (await standing())?.contest?.id ?? 0;
    const decide = (decided: number) =>
      desk.lead.get(endpoints.decideBonus, {
        body: { contest: decided, outcome: "in-time", reason: "Сбой подтверждён" },
      });
    await decide(first);
    expect(await standing()).toMatchObject({ verdict: "met", contest: { id: first } });
    desk.pass(10);
    await desk.seller.get(endpoints.feedback, { params: { id }, body: { result: "incomplete" } });
    desk.pass(10);
    await desk.rustam.get(endpoints.answer, { params: { id }, body: answer() });
    // It was late before it was decided: that is forgiven, whatever came after.
    expect(await standing()).toMatchObject({ verdict: "met", contest: null });
    expect(await contest(desk.rustam, id)).toMatchObject({ kind: "ok" });
    expect(await contest(desk.rustam, id)).toMatchObject({ kind: "ok" });
    expect((await standing())?.contest).toMatchObject({ decision: null });
    const rows = await desk.store.read.selectFrom("bonus_contest").select("id").execute();
    expect(rows).toHaveLength(2);
  });

  test("loses the words of whoever is erased, and keeps those of the other", async () => {
    const id = await answered(desk, desk.alina, 45);
    await contest(desk.alina, id);
    const [row] = (await contested(desk.lead, "2026-02")).rows;
    const decision = { contest: row?.contest?.id ?? 0, outcome: "in-time", reason: "Проверено" } as const;
    await desk.lead.get(endpoints.decideBonus, { body: decision });
    await erasePerson(desk.store, desk.alina.id, desk.now());
    expect((await contested(desk.lead, "2026-02")).rows).toMatchObject([
      { contest: { reason: null, decision: { outcome: "in-time", reason: "Проверено" } } },
    ]);
    await erasePerson(desk.store, desk.lead.id, desk.now());
    expect((await contested(desk.admin, "2026-02")).rows).toMatchObject([
      { contest: { reason: null, decision: { outcome: "in-time", reason: null } } },
    ]);
  });
});
