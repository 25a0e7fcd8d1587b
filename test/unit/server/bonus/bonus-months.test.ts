import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import { answer, problemOf, type Someone } from "../desk/desk-app.ts";
import { answered, askNow, asPreviewed, type BonusDesk, bonusDesk, helped, terms } from "./bonus-month.ts";

const february = "2026-02";
const minutesToMarch = 27 * 24 * 60;

let desk: BonusDesk;
beforeEach(async () => {
  desk = await bonusDesk();
});
afterEach(() => desk.close());

const monthOf = (who: Someone, month = february) => who.get(endpoints.bonus, { query: { month } });
const rowsOf = (who: Someone, query: { person?: string; month?: string } = {}) =>
  who.get(endpoints.bonusRows, { query: { month: february, ...query } });
const put = (who: Someone, from: string | null, poolKopecks: number) =>
  who.call(endpoints.putRules, {
    body: { kind: "bonus", seen: 0, body: { bonus: { ...terms, poolKopecks, from } } },
  });
const preview = () => desk.lead.get(endpoints.bonusClosing, { query: { month: february } });

const close = async () => desk.lead.get(endpoints.closeBonus, { body: asPreviewed(await preview()) });

describe("a running month", () => {
  test("divides the pool by credits, to the kopeck, and every line is the sum of its requests", async () => {
    await answered(desk, desk.alina);
    await answered(desk, desk.alina);
    await helped(desk, desk.rustam);
    await answered(desk, desk.rustam, 45);
    const month = await monthOf(desk.lead);
    expect(month).toMatchObject({
      state: { kind: "running" },
      answered: 4,
      counted: 4,
      met: 3,
      reason: "paid",
      sum: "3",
      terms: { version: "0", poolKopecks: 10_000_001 },
    });
    expect(
      month.lines.map(({ name, answered: n, met, credits, kopecks }) => [name, n, met, credits, kopecks]),
    ).toEqual([
      ["Алина Юсупова", 2, 2, "2", 6_666_667],
      ["Рустам Галеев", 2, 1, "0.7", 2_333_334],
      ["Вера Белова", 0, 0, "0.3", 1_000_000],
    ]);
    const { rows, counts } = await rowsOf(desk.lead, { person: desk.rustam.id });
    expect(rows.map(({ verdict, credit, kopecks, shared }) => [verdict, credit, kopecks, shared])).toEqual([
      ["breached", "0", 0, false],
      ["met", "0.7", 2_333_333, true],
    ]);
    expect(counts).toEqual({ all: 2, late: 1, shared: 1, returned: 0, contested: 0 });
    const { rows: all } = await rowsOf(desk.lead);
    expect(all).toHaveLength(5);
  });

  test("merged ones, an answer given back, and one that nobody answered in time", async () => {
    const root = await askNow(desk);
    const child = await askNow(desk);
    await desk.alina.get(endpoints.merge, { params: { id: child }, body: { into: root } });
    await desk.alina.get(endpoints.answer, { params: { id: root }, body: answer() });
    const returned = await answered(desk, desk.alina);
    await desk.seller.get(endpoints.feedback, { params: { id: returned }, body: { result: "incomplete" } });
    await desk.alina.get(endpoints.release, { params: { id: returned } });
    await desk.rustam.get(endpoints.answer, { params: { id: returned }, body: answer() });
    const forgotten = await askNow(desk);
    desk.pass(60);
    const month = await monthOf(desk.lead);
    expect(month).toMatchObject({ answered: 3, counted: 4, met: 3 });
    expect(month.lines.map(({ name, credits }) => [name, credits])).toEqual([
      ["Алина Юсупова", "1.2"],
      ["Рустам Галеев", "1"],
    ]);
    const { rows } = await rowsOf(desk.lead, { person: desk.rustam.id });
    expect(rows).toMatchObject([{ request: returned, returned: true }]);
    expect(forgotten).toBeGreaterThan(0);
  });

  test("beside the money: who passes over, who is thanked, what is new to whom", async () => {
    const passed = await askNow(desk);
    await desk.rustam.get(endpoints.claim, { params: { id: passed } });
    await desk.rustam.get(endpoints.skip, { params: { id: passed }, body: { reason: "needs-time" } });
    await desk.alina.get(endpoints.answer, { params: { id: passed }, body: answer() });
    await desk.seller.get(endpoints.feedback, {
      params: { id: passed },
      body: { result: "complete", thanks: true },
    });
    const { lines } = await monthOf(desk.lead);
    const fairnessOf = (name: string) => lines.find((line) => line.name === name)?.fairness;
    expect(fairnessOf("Алина Юсупова")).toMatchObject({ skips: 0, thanks: 1, perDay: 1 });
    expect(fairnessOf("Рустам Галеев")).toMatchObject({ skips: 1, thanks: 0, perDay: null });
  });

  test("a day is one by the desk's own clock", async () => {
    // Half past midnight and ten in the morning in Moscow: two days elsewhere.
    desk.pass(14 * 60 + 25);
    await answered(desk, desk.alina);
    desk.pass(9 * 60 + 25);
    await answered(desk, desk.alina);
    expect((await monthOf(desk.lead)).lines[0]?.fairness.perDay).toBe(2);
  });

  test("a gate that is not passed pays nothing, and says which", async () => {
    for (let n = 0; n < 3; n += 1) await answered(desk, desk.alina, 45);
    expect(await monthOf(desk.lead)).toMatchObject({ reason: "sla", answered: 3, met: 0 });
  });

  test("a month that has not begun is not there", async () => {
    expect(problemOf(await desk.lead.call(endpoints.bonus, { query: { month: "2026-03" } }))).toBe(
      "not-found",
    );
  });

  test("without terms there is nothing to divide", async () => {
    const poor = await bonusDesk(null);
    await answered(poor, poor.alina);
    const month = await poor.lead.get(endpoints.bonus, { query: {} });
    expect(month).toMatchObject({ terms: null, reason: "no-credits", answered: 1 });
    await poor.close();
  });
});

describe("terms", () => {
  test("of a month that has begun stand; those of a coming one can be set", async () => {
    expect(problemOf(await put(desk.lead, null, 1))).toBe("invalid");
    expect(problemOf(await put(desk.lead, "2026-02-01T00:00:00+03:00", 1))).toBe("invalid");
    expect(await put(desk.lead, "2026-03-01T00:00:00+03:00", 500)).toMatchObject({ kind: "ok" });
    await answered(desk, desk.alina);
    expect((await monthOf(desk.lead)).terms).toMatchObject({ version: "0", poolKopecks: 10_000_001 });
    desk.pass(minutesToMarch);
    await answered(desk, desk.alina);
    const march = await monthOf(desk.lead, "2026-03");
    expect(march.terms).toMatchObject({ version: "1", poolKopecks: 500 });
    expect(march.lines[0]?.kopecks).toBe(500);
  });

  test("cannot be taken away, and agents do not set them", async () => {
    const gone = await desk.lead.call(endpoints.putRules, {
      body: { kind: "bonus", seen: 0, body: { bonus: null } },
    });
    expect(problemOf(gone)).toBe("invalid");
    expect(problemOf(await put(desk.alina, "2026-03-01T00:00:00+03:00", 500))).toBe("forbidden");
  });
});

describe("closing", () => {
  test("is for a month that is over, once, and stands for ever", async () => {
    await answered(desk, desk.alina);
    expect(problemOf(await desk.lead.call(endpoints.bonusClosing, { query: { month: february } }))).toBe(
      "wrong-state",
    );
    desk.pass(minutesToMarch);
    const shown = await preview();
    expect(shown).toMatchObject({ paidKopecks: 10_000_001, correctionKopecks: 0, contested: 0 });
    expect(await close()).toMatchObject({
      state: { kind: "closed", by: { name: "Ольга Седова" } },
      lines: [{ name: "Алина Юсупова", kopecks: 10_000_001 }],
    });
    expect(problemOf(await desk.lead.call(endpoints.closeBonus, { body: asPreviewed(shown) }))).toBe(
      "wrong-state",
    );
    for (const table of ["bonus_payout", "bonus_payout_line"] as const) {
      await expect(desk.store.write((trx) => trx.deleteFrom(table).execute())).rejects.toThrow("only grows");
    }
    const { entries } = await desk.lead.get(endpoints.audit, { query: { action: "bonus-closed" } });
    expect(entries).toMatchObject([{ subject: "bonus:2026-02" }]);
  });

  test("a replay from the log gives the same, before and after, and finds what was altered behind the server", async () => {
    const id = await answered(desk, desk.alina);
    const replay = (month = february) => desk.lead.get(endpoints.bonusReplay, { query: { month } });
    expect(await replay()).toMatchObject({ kind: "equal" });
    desk.pass(minutesToMarch);
    await close();
    // Whatever happens afterwards bears on later months.
    await answered(desk, desk.rustam);
    expect(await replay()).toMatchObject({ kind: "equal" });
    await desk.store.write((trx) =>
      trx
        .updateTable("request_event")
        .set({ by: desk.rustam.id })
        .where("request", "=", id)
        .where("kind", "in", ["claimed", "answered"])
        .execute(),
    );
    expect(await replay()).toMatchObject({
      kind: "differs",
      lines: [
        { name: "Алина Юсупова", was: 10_000_001, is: 0 },
        { name: "Рустам Галеев", was: 0, is: 10_000_001 },
      ],
    });
  });

  test("what is decided later corrects a closed month with the next one, and the corrections make nothing together", async () => {
    await answered(desk, desk.alina);
    const late = await answered(desk, desk.rustam, 45);
    await answered(desk, desk.alina);
    desk.pass(minutesToMarch);
    const contest = await desk.rustam.get(endpoints.contestBonus, {
      body: { month: february, request: late, reason: "Портал лежал, номер инцидента 41" },
    });
    await close();
    await desk.lead.get(endpoints.decideBonus, {
      body: { contest: contest.id, outcome: "in-time", reason: "Сбой подтверждён" },
    });
    await answered(desk, desk.alina);
    expect((await monthOf(desk.lead)).lines.map(({ name, kopecks }) => [name, kopecks])).toEqual([
      ["Алина Юсупова", 10_000_001],
      ["Рустам Галеев", 0],
    ]);
    desk.pass(31 * 24 * 60);
    const closing = await desk.lead.get(endpoints.bonusClosing, { query: { month: "2026-03" } });
    expect(closing.correctionKopecks).toBe(0);
    expect(closing.lines).toEqual([
      expect.objectContaining({
        name: "Алина Юсупова",
        corrections: [{ month: february, kopecks: -3_333_334 }],
      }),
      expect.objectContaining({
        name: "Рустам Галеев",
        corrections: [{ month: february, kopecks: 3_333_334 }],
      }),
    ]);
    const march = await desk.lead.get(endpoints.closeBonus, {
      body: asPreviewed(closing),
    });
    expect(march.lines.map(({ name, kopecks, corrections }) => [name, kopecks, corrections.length])).toEqual([
      ["Алина Юсупова", 10_000_001, 1],
      ["Рустам Галеев", 0, 1],
    ]);
    desk.pass(30 * 24 * 60);
    expect((await desk.lead.get(endpoints.bonusClosing, { query: { month: "2026-04" } })).lines).toEqual([]);
  });

  test("an answer that is given back after the closing is taken off with the next month, where the new one counts", async () => {
    // On Friday, 27 February, at five in the afternoon: the weekend does not count.
    desk.pass(25 * 24 * 60 + 7 * 60);
    const returned = await answered(desk, desk.alina, 5);
    await answered(desk, desk.rustam, 5);
    desk.pass(2 * 24 * 60 + 15 * 60 + 30);
    await close();
    await desk.seller.get(endpoints.feedback, { params: { id: returned }, body: { result: "incomplete" } });
    await desk.alina.get(endpoints.answer, { params: { id: returned }, body: answer() });
    const inMarch = { query: { month: "2026-03" } };
    // The closed month is looked at between: it shows what it was closed with.
    expect((await monthOf(desk.lead)).lines.map(({ kopecks }) => kopecks)).toEqual([5_000_001, 5_000_000]);
    expect(await desk.lead.get(endpoints.bonusReplay, { query: { month: february } })).toMatchObject({
      kind: "equal",
    });
    desk.pass(31 * 24 * 60);
    const { lines } = await desk.lead.get(endpoints.bonusClosing, inMarch);
    const told = lines.map(({ name, kopecks, corrections }) => [name, kopecks, corrections[0]?.kopecks]);
    expect(told).toHaveLength(2);
    const lost = lines.find(({ name }) => name === "Алина Юсупова")?.corrections[0]?.kopecks ?? 0;
    expect(told).toEqual(
      expect.arrayContaining([
        ["Алина Юсупова", 10_000_001, lost],
        ["Рустам Галеев", 0, -lost],
      ]),
    );
    expect([-5_000_000, -5_000_001]).toContain(lost);
  });
});
