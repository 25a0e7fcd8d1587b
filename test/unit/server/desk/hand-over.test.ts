import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import type { WorkingWeek } from "../../../../core/contract/routing.ts";
import { deskOf } from "../../../../server/desk/desk-of.ts";
import { beginAbsences } from "../../../../server/staff/begin-absences.ts";
import { answer, ask, type DeskApp, problemOf, type Someone } from "./desk-app.ts";
import { routingApp } from "./routing-app.ts";

let desk: DeskApp;
let seller: Someone;
let alina: Someone;
let rustam: Someone;
let irina: Someone;
beforeEach(async () => {
  desk = await routingApp();
  seller = await desk.someone();
  alina = await desk.someone({ role: "agent", name: "Алина Котова" });
  rustam = await desk.someone({ role: "agent", name: "Рустам Сафин" });
  irina = await desk.someone({ role: "lead", name: "Ирина Соболева" });
});
afterEach(() => desk.close());

function hoursOf(closes: string): WorkingWeek {
  const day: WorkingWeek["mon"] = [["10:00", closes]];
  return { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] };
}
async function heldBy(who: Someone): Promise<number> {
  const { id } = await ask(seller);
  await who.get(endpoints.claim, { params: { id } });
  return id;
}
const assign = (who: Someone, requests: number[], given: { to: string | null; note?: string }) =>
  who.get(endpoints.assign, { body: { requests, note: "", ...given } });
const seen = (id: number, who = irina) => who.get(endpoints.request, { params: { id } });
const planner = () => beginAbsences(deskOf(desk.hub, { ...desk, catalogue: desk.portal }));

const staffOf = async (who: Someone, of: Someone) =>
  (await who.get(endpoints.staff, {})).staff.find(({ person }) => person.id === of.id);
const at = (time: string): string => `2026-02-02T${time}:00+03:00`;

describe("a hand-over", () => {
  test("at shift end gives all one holds to a colleague in one act, with a note for colleagues only", async () => {
    const mine = [await heldBy(alina), await heldBy(alina)];
    const { results } = await assign(alina, mine, { to: rustam.id, note: "Ждём осмотр, продавец торопится" });
    expect(results).toEqual(mine.map((request) => ({ request, result: "assigned", from: alina.id })));
    for (const id of mine) {
      const view = await seen(id);
      expect(view.claimedBy?.id).toBe(rustam.id);
      expect(view.events.at(-1)).toMatchObject({ kind: "assigned", to: rustam.id, by: alina.id });
      expect(view.messages.at(-1)).toMatchObject({
        kind: "hand-over",
        text: "Ждём осмотр, продавец торопится",
      });
      expect((await seen(id, seller)).messages).toEqual([]);
    }
  });

  test("to the queue makes them free again", async () => {
    const id = await heldBy(alina);
    await assign(alina, [id], { to: null });
    expect((await seen(id)).claimedBy).toBeNull();
    await rustam.get(endpoints.claim, { params: { id } });
  });

  test("tells of each request what happened to it; one that cannot be given keeps none of the others", async () => {
    const mine = await heldBy(alina);
    const theirs = await heldBy(rustam);
    const free = (await ask(seller)).id;
    const closed = await heldBy(alina);
    await alina.get(endpoints.answer, { params: { id: closed }, body: answer() });
    const { results } = await assign(alina, [mine, theirs, free, closed, 999, mine], { to: irina.id });
    expect(results).toEqual([
      { request: mine, result: "assigned", from: alina.id },
      { request: theirs, result: "claimed", person: { id: rustam.id, name: "Рустам Сафин" } },
      { request: free, result: "not-claimed" },
      { request: closed, result: "closed" },
      { request: 999, result: "not-found" },
    ]);
    expect((await seen(theirs)).claimedBy?.id).toBe(rustam.id);
  });

  test("by the lead moves whatever is open", async () => {
    const theirs = await heldBy(rustam);
    const free = (await ask(seller)).id;
    const { results } = await assign(irina, [theirs, free], { to: alina.id });
    expect(results).toEqual([
      { request: theirs, result: "assigned", from: rustam.id },
      { request: free, result: "assigned", from: null },
    ]);
    expect((await assign(irina, [theirs], { to: alina.id })).results).toEqual([
      { request: theirs, result: "same" },
    ]);
  });

  test("taken back by the lead takes nothing from whoever has it by now", async () => {
    const ids = [await heldBy(alina), await heldBy(alina), await heldBy(alina)];
    const [stays = 0, goneOn = 0, freed = 0] = ids;
    await assign(irina, ids, { to: rustam.id });
    await assign(rustam, [goneOn], { to: irina.id });
    await rustam.get(endpoints.release, { params: { id: freed } });
    const body = { requests: ids, to: alina.id, onlyFrom: rustam.id, note: "" };
    expect((await irina.get(endpoints.assign, { body })).results).toEqual([
      { request: stays, result: "assigned", from: rustam.id },
      { request: goneOn, result: "claimed", person: { id: irina.id, name: "Ирина Соболева" } },
      { request: freed, result: "not-claimed" },
    ]);
    expect((await seen(goneOn)).claimedBy?.id).toBe(irina.id);
    const free = { requests: [freed], to: alina.id, onlyFrom: null, note: "" };
    expect((await irina.get(endpoints.assign, { body: free })).results).toMatchObject([
      { result: "assigned" },
    ]);
  });

  test("goes to nobody outside the desk", async () => {
    const id = await heldBy(alina);
    const viktor = await desk.someone({ role: "specialist" });
    for (const to of [seller.id, viktor.id, "nobody"]) {
      const called = await alina.call(endpoints.assign, { body: { requests: [id], to, note: "" } });
      expect(problemOf(called)).toBe("invalid");
    }
  });

  test("of the same requests by two at once leaves each in one pair of hands, with one event for each change", async () => {
    const ids = [await heldBy(alina), await heldBy(alina), await heldBy(alina)];
    await Promise.all([assign(irina, ids, { to: rustam.id }), assign(alina, ids, { to: irina.id })]);
    for (const id of ids) {
      const view = await seen(id);
      const given = view.events.filter(({ kind }) => kind === "assigned");
      expect(given.at(-1)).toMatchObject({ to: view.claimedBy?.id });
    }
  });
});

describe("staff", () => {
  test("are on shift by the desk's hours or their own, with what they have in hand", async () => {
    await heldBy(alina);
    expect(await staffOf(rustam, alina)).toMatchObject({ shift: { kind: "on" }, open: 1 });
    const late: WorkingWeek = {
      mon: [["12:00", "18:00"]],
      tue: [],
      wed: [],
      thu: [],
      fri: [],
      sat: [],
      sun: [],
    };
    const hours = { params: { account: alina.id }, body: { week: late } };
    expect(problemOf(await alina.call(endpoints.putHours, hours))).toBe("forbidden");
    await irina.get(endpoints.putHours, hours);
    expect(await staffOf(rustam, alina)).toMatchObject({ shift: { kind: "off" }, week: late });
    desk.pass(120);
    expect((await staffOf(rustam, alina))?.shift.kind).toBe("on");
    await irina.get(endpoints.putHours, { params: { account: alina.id }, body: { week: null } });
    desk.pass(-120);
    expect((await staffOf(rustam, alina))?.shift.kind).toBe("on");
    expect(
      problemOf(await irina.call(endpoints.putHours, { ...hours, params: { account: seller.id } })),
    ).toBe("not-found");
  });

  test("that are changed stay in the log: what they were, who changed them and when; what changes nothing does not", async () => {
    const params = { account: alina.id };
    for (const week of [null, hoursOf("16:00"), hoursOf("16:00"), hoursOf("18:00"), null]) {
      await irina.get(endpoints.putHours, { params, body: { week } });
      desk.pass(1);
    }
    const { entries, chain } = await irina.get(endpoints.audit, { query: { action: "hours-changed" } });
    expect(entries.map(({ before, after }) => [before, after])).toEqual([
      [JSON.stringify(hoursOf("18:00")), null],
      [JSON.stringify(hoursOf("16:00")), JSON.stringify(hoursOf("18:00"))],
      [null, JSON.stringify(hoursOf("16:00"))],
    ]);
    expect(entries[1]).toMatchObject({
      by: { name: "Ирина Соболева" },
      about: { name: "Алина Котова" },
      at: "2026-02-02T07:03:00Z",
    });
    expect(chain.kind).toBe("whole");
  });

  test("tell when they are there today, without what they are away for", async () => {
    const lunch = { account: alina.id, reason: "break", from: at("13:00"), until: at("14:00") } as const;
    await irina.get(endpoints.addAbsence, { body: lunch });
    const { staff, timeZone } = await rustam.get(endpoints.staff, {});
    expect(timeZone).toBe("Europe/Moscow");
    expect(staff.find(({ person }) => person.id === alina.id)?.today).toEqual([
      { from: "2026-02-02T06:00:00Z", until: "2026-02-02T10:00:00Z" },
      { from: "2026-02-02T11:00:00Z", until: "2026-02-02T15:00:00Z" },
    ]);
    expect(staff.find(({ person }) => person.id === rustam.id)?.today).toEqual([
      { from: "2026-02-02T06:00:00Z", until: "2026-02-02T15:00:00Z" },
    ]);
  });

  test("who are absent give back at its start what they hold, once; what they take then is theirs", async () => {
    const id = await heldBy(alina);
    const others = await heldBy(rustam);
    const lunch = { account: alina.id, reason: "break", from: at("10:30"), until: at("11:00") } as const;
    await alina.get(endpoints.addAbsence, { body: lunch });
    expect((await seen(id)).claimedBy?.id).toBe(alina.id);
    desk.pass(30);
    expect(await planner()).toEqual([id]);
    const view = await seen(id);
    expect(view.claimedBy).toBeNull();
    expect(view.events.at(-1)).toMatchObject({ kind: "assigned", to: null, by: null });
    expect((await seen(others)).claimedBy?.id).toBe(rustam.id);
    expect(await staffOf(rustam, alina)).toMatchObject({
      shift: { kind: "away", until: "2026-02-02T08:00:00Z" },
    });
    await alina.get(endpoints.claim, { params: { id } });
    expect(await planner()).toEqual([]);
    desk.pass(30);
    expect((await staffOf(rustam, alina))?.shift.kind).toBe("on");
  });

  test("say themselves that they are away, at once, and that they are back", async () => {
    const id = await heldBy(alina);
    const { id: absence } = await alina.get(endpoints.addAbsence, {
      body: { account: alina.id, reason: "meeting", until: null },
    });
    expect((await seen(id)).claimedBy).toBeNull();
    expect((await staffOf(alina, alina))?.shift).toEqual({ kind: "away", until: null });
    desk.pass(5);
    expect(problemOf(await rustam.call(endpoints.endAbsence, { params: { absence } }))).toBe("not-found");
    await alina.get(endpoints.endAbsence, { params: { absence } });
    expect((await staffOf(alina, alina))?.shift.kind).toBe("on");
  });

  test("speak for themselves only; the lead for all", async () => {
    const body = { account: alina.id, reason: "sick", until: null } as const;
    expect(problemOf(await rustam.call(endpoints.addAbsence, { body }))).toBe("forbidden");
    await irina.get(endpoints.addAbsence, { body });
    expect((await staffOf(rustam, alina))?.shift.kind).toBe("away");
    // Why is known to the lead and to herself; a colleague learns that she is.
    const why = await Promise.all([irina, alina, rustam].map((who) => staffOf(who, alina)));
    expect(why.map((one) => one?.absences[0]?.reason)).toEqual(["sick", "sick", "other"]);
    expect(problemOf(await irina.call(endpoints.addAbsence, { body: { ...body, account: seller.id } }))).toBe(
      "not-found",
    );
    const backwards = { ...body, from: at("12:00"), until: at("11:00") };
    expect(problemOf(await irina.call(endpoints.addAbsence, { body: backwards }))).toBe("invalid");
  });
});
