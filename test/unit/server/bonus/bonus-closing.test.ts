import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { BonusClosing } from "../../../../core/contract/bonus.ts";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import { problemOf } from "../desk/desk-app.ts";
import { answered, asPreviewed, type BonusDesk, bonusDesk } from "./bonus-month.ts";

const minutesToMarch = 27 * 24 * 60;

let desk: BonusDesk;
beforeEach(async () => {
  desk = await bonusDesk();
});
afterEach(() => desk.close());

const preview = (month: string) => desk.lead.get(endpoints.bonusClosing, { query: { month } });
const close = (shown: BonusClosing) => desk.lead.call(endpoints.closeBonus, { body: asPreviewed(shown) });
const monthOf = (month: string) => desk.lead.get(endpoints.bonus, { query: { month } });

/** A late answer of Rustam's that he contests; the contest. */
async function lateAndContested(): Promise<number> {
  const request = await answered(desk, desk.rustam, 45);
  const body = { month: "2026-02", request, reason: "Портал лежал, номер инцидента 41" };
  return (await desk.rustam.get(endpoints.contestBonus, { body })).id;
}
const decideInTime = (contest: number) =>
  desk.lead.get(endpoints.decideBonus, { body: { contest, outcome: "in-time", reason: "Сбой подтверждён" } });

describe("a month is closed as its preview showed it", () => {
  test("though a contest was decided meanwhile, which corrects it with the next one", async () => {
    await answered(desk, desk.alina);
    await answered(desk, desk.alina);
    const contest = await lateAndContested();
    desk.pass(minutesToMarch);
    const shown = await preview("2026-02");
    await decideInTime(contest);
    expect(await close(shown)).toMatchObject({ kind: "ok" });
    const { lines } = await monthOf("2026-02");
    const kopecks = Object.fromEntries(lines.map((line): [string, number] => [line.id, line.kopecks]));
    expect(kopecks).toEqual({ [desk.alina.id]: 10_000_001, [desk.rustam.id]: 0 });
    desk.pass(31 * 24 * 60);
    const corrected = (await preview("2026-03")).lines.find(({ id }) => id === desk.rustam.id);
    expect(corrected?.corrections).toEqual([{ month: "2026-02", kopecks: 3_333_334 }]);
  });

  test("or not at all: not with other figures, nor up to what is not there yet", async () => {
    await answered(desk, desk.alina);
    await answered(desk, desk.rustam);
    desk.pass(minutesToMarch);
    const shown = await preview("2026-02");
    const others: Partial<BonusClosing>[] = [
      { digest: "0".repeat(64) },
      { upTo: shown.upTo - 1 },
      { upTo: shown.upTo + 100 },
      { upToDecision: shown.upToDecision + 1 },
      { upToRule: shown.upToRule + 1 },
    ];
    for (const other of others)
      expect(problemOf(await close({ ...shown, ...other }))).toBe("changed-meanwhile");
    expect((await monthOf("2026-02")).state).toEqual({ kind: "ended" });
    expect(await close(shown)).toMatchObject({ kind: "ok" });
  });

  test("or not at all: a correction that another month gave meanwhile is not given twice, nor left out unseen", async () => {
    await answered(desk, desk.alina);
    const contest = await lateAndContested();
    desk.pass(minutesToMarch);
    await close(await preview("2026-02"));
    await decideInTime(contest);
    desk.pass(62 * 24 * 60);
    const [march, april] = [await preview("2026-03"), await preview("2026-04")];
    expect(march.lines).toEqual(april.lines);
    const closings = await Promise.all([close(march), close(april)]);
    expect(closings.map(({ kind }) => kind).toSorted()).toEqual(["ok", "problem"]);
    const given = await desk.store.read
      .selectFrom("bonus_payout_line")
      .select("kopecks")
      .where("person", "=", desk.rustam.id)
      .where("forMonth", "=", "2026-02")
      .orderBy("kopecks")
      .execute();
    // The kopeck that is over goes to the lesser id.
    const half = desk.rustam.id < desk.alina.id ? 5_000_001 : 5_000_000;
    expect(given.map(({ kopecks }) => kopecks)).toEqual([0, half]);
  });

  test("though a contest was left for months: what is decided then comes with the next closing, once", async () => {
    await answered(desk, desk.alina);
    const contest = await lateAndContested();
    for (const month of ["2026-02", "2026-03", "2026-04", "2026-05"]) {
      desk.pass(31 * 24 * 60);
      await close(await preview(month));
    }
    await decideInTime(contest);
    desk.pass(62 * 24 * 60);
    const correctionsIn = async (month: string) =>
      (await preview(month)).lines.find(({ id }) => id === desk.rustam.id)?.corrections ?? [];
    // The kopeck that is over goes to the lesser id.
    const half = desk.rustam.id < desk.alina.id ? 5_000_001 : 5_000_000;
    expect(await correctionsIn("2026-06")).toEqual([{ month: "2026-02", kopecks: half }]);
    await close(await preview("2026-06"));
    expect(await correctionsIn("2026-07")).toEqual([]);
  });
});
