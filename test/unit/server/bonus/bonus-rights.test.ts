import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import { eraseRequest } from "../../../../server/desk/erase-request.ts";
import type { Role } from "../../../../core/contract/person.ts";
import { answer, problemOf, type Someone } from "../desk/desk-app.ts";
import { answered, type BonusDesk, bonusDesk, helped } from "./bonus-month.ts";

const february = "2026-02";
const month = { query: { month: february } };
const closing = { month: february, upTo: 1, upToDecision: 0, upToRule: 0, digest: "0" };

let desk: BonusDesk;
beforeEach(async () => {
  desk = await bonusDesk();
});
afterEach(() => desk.close());

describe("an agent", () => {
  test("sees their own line, the gates, their own requests, and nothing of anybody else", async () => {
    const own = await answered(desk, desk.alina);
    await answered(desk, desk.rustam);
    await helped(desk, desk.rustam);
    const shown = await desk.alina.get(endpoints.bonus, month);
    expect(shown.lines.map(({ id }) => id)).toEqual([desk.alina.id]);
    expect(shown).toMatchObject({ answered: 3, reason: "paid" });
    const rows = await desk.alina.get(endpoints.bonusRows, month);
    expect(rows.rows.map(({ request }) => request)).toEqual([own]);
    const file = await (await desk.alina.get(endpoints.bonusFile, month)).text();
    expect(JSON.stringify([shown, rows]) + file).not.toMatch(/Рустам|Вера/);
    expect(file).not.toContain(desk.rustam.id);
  });

  test("does not get others' rows by naming them, nor anybody's contest", async () => {
    const shared = await answered(desk, desk.rustam);
    await desk.rustam.get(endpoints.contestBonus, {
      body: { month: february, request: shared, reason: "Посчитайте ещё раз" },
    });
    for (const to of [endpoints.bonusRows, endpoints.bonusFile] as const) {
      const named = { query: { month: february, person: desk.rustam.id } };
      expect(problemOf(await desk.alina.call(to, named))).toBe("forbidden");
    }
    expect((await desk.alina.get(endpoints.bonus, month)).contested).toBe(0);
    expect((await desk.lead.get(endpoints.bonus, month)).contested).toBe(1);
    const contested = { month: february, request: shared, reason: "Мой запрос" };
    expect(problemOf(await desk.alina.call(endpoints.contestBonus, { body: contested }))).toBe("not-found");
  });
});

test.each<Role>(["seller", "specialist", "trainer"])("a %s sees nothing of it", async (role) => {
  const stranger = await desk.someone({ role, name: "Павел Рогов" });
  const calls = [
    stranger.call(endpoints.bonus, month),
    stranger.call(endpoints.bonusRows, month),
    stranger.call(endpoints.bonusFile, month),
    stranger.call(endpoints.bonusReplay, month),
    stranger.call(endpoints.bonusClosing, month),
    stranger.call(endpoints.closeBonus, { body: closing }),
    stranger.call(endpoints.contestBonus, { body: { month: february, request: 1, reason: "?" } }),
    stranger.call(endpoints.decideBonus, { body: { contest: 1, outcome: "in-time", reason: "?" } }),
  ];
  expect((await Promise.all(calls)).map(problemOf)).toEqual(calls.map(() => "forbidden"));
});

const acts = (who: Someone) => [
  who.call(endpoints.bonusReplay, month),
  who.call(endpoints.bonusClosing, month),
  who.call(endpoints.closeBonus, { body: closing }),
  who.call(endpoints.decideBonus, { body: { contest: 1, outcome: "in-time", reason: "?" } }),
];

test("closing, replaying and deciding are the lead's and the administrator's", async () => {
  expect((await Promise.all(acts(desk.alina))).map(problemOf)).toEqual(
    Array.from({ length: 4 }, () => "forbidden"),
  );
  expect(await desk.admin.call(endpoints.bonusReplay, month)).toMatchObject({ kind: "ok" });
});

const contest = (who: Someone, request: number) =>
  who.get(endpoints.contestBonus, {
    body: { month: february, request, reason: "Отвечал я, ушло под коллегой" },
  });
const decide = (who: Someone, id: number, outcome: "unchanged" | "in-time" | "theirs") =>
  who.call(endpoints.decideBonus, { body: { contest: id, outcome, reason: "Проверено по переписке" } });
async function credits(): Promise<Record<string, string>> {
  const { lines } = await desk.lead.get(endpoints.bonus, month);
  return Object.fromEntries(lines.map(({ name, credits: its }): [string, string] => [name ?? "", its]));
}

describe("a contest", () => {
  test("of somebody who had the request in hand can bring them the credit", async () => {
    const id = await answered(desk, desk.alina);
    const params = { id };
    await desk.seller.get(endpoints.feedback, { params, body: { result: "incomplete" } });
    await desk.alina.get(endpoints.release, { params });
    await desk.rustam.get(endpoints.claim, { params });
    await desk.rustam.get(endpoints.answer, { params, body: answer() });
    expect(await credits()).toEqual({ "Рустам Галеев": "1" });
    const made = await contest(desk.alina, id);
    expect(made).toMatchObject({ by: { name: "Алина Юсупова" }, decision: null });
    expect(await decide(desk.lead, made.id, "theirs")).toMatchObject({ kind: "ok" });
    expect(await credits()).toEqual({ "Алина Юсупова": "1" });
    const { rows } = await desk.alina.get(endpoints.bonusRows, {
      query: { month: february, shown: "contested" },
    });
    expect(rows).toMatchObject([
      { request: id, contest: { decision: { outcome: "theirs", reason: "Проверено по переписке" } } },
    ]);
  });

  test("is made once, decided once, and by nobody of their own", async () => {
    const id = await answered(desk, desk.alina, 45);
    const first = await contest(desk.alina, id);
    expect((await contest(desk.alina, id)).id).toBe(first.id);
    expect(await decide(desk.lead, first.id, "unchanged")).toMatchObject({ kind: "ok" });
    expect(problemOf(await decide(desk.lead, first.id, "in-time"))).toBe("wrong-state");
    expect(problemOf(await decide(desk.lead, 99, "in-time"))).toBe("not-found");
    const own = await contest(desk.lead, await answered(desk, desk.lead, 45));
    expect(problemOf(await decide(desk.lead, own.id, "in-time"))).toBe("forbidden");
    expect(await decide(desk.admin, own.id, "in-time")).toMatchObject({ kind: "ok" });
    for (const table of ["bonus_contest", "bonus_decision"] as const) {
      await expect(
        desk.store.write((trx) => trx.updateTable(table).set({ by: "other" }).execute()),
      ).rejects.toThrow("only grows");
    }
  });

  test("stands in the audit log without its words, which go with the request", async () => {
    const id = await answered(desk, desk.alina, 45);
    const made = await contest(desk.alina, id);
    await decide(desk.lead, made.id, "in-time");
    const audit = await desk.store.read.selectFrom("audit").selectAll().execute();
    expect(audit.map(({ action }) => action)).toEqual(["bonus-contested", "bonus-decided"]);
    expect(JSON.stringify(audit)).not.toMatch(/[а-яё]/i);
    await eraseRequest(desk.store, id, desk.now());
    const { rows } = await desk.lead.get(endpoints.bonusRows, month);
    expect(rows).toMatchObject([{ text: null, contest: { reason: null, decision: { reason: null } } }]);
    expect(await credits()).toEqual({ "Алина Юсупова": "1" });
  });

  test("is for the running month and the one before", async () => {
    const id = await answered(desk, desk.alina);
    desk.pass(60 * 24 * 60);
    const body = { month: february, request: id, reason: "Поздно" };
    expect(problemOf(await desk.alina.call(endpoints.contestBonus, { body }))).toBe("wrong-state");
  });
});
