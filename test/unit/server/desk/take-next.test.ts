import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import { insertRequest } from "../../../../server/desk/insert-request.ts";
import { ask, type DeskApp, mondayTen, problemOf, type Someone } from "./desk-app.ts";
import { routingApp } from "./routing-app.ts";

const takes = process.env["COUNTS"] === "full" ? 1000 : 100;

let desk: DeskApp;
let seller: Someone;
let alina: Someone;
let rustam: Someone;
beforeEach(async () => {
  desk = await routingApp();
  seller = await desk.someone();
  alina = await desk.someone({ role: "agent", name: "Алина Котова" });
  rustam = await desk.someone({ role: "agent", name: "Рустам Сафин" });
});
afterEach(() => desk.close());

const take = async (who: Someone): Promise<number | null> =>
  (await who.get(endpoints.takeNext, {})).request?.id ?? null;

describe("taking the next", () => {
  test("gives what is due first, claimed, until nothing is free", async () => {
    const later = await ask(seller);
    const sooner = await ask(seller, { elapsedMs: 4 * 60_000 });
    const { request } = await alina.get(endpoints.takeNext, {});
    expect(request).toMatchObject({ id: sooner.id, claimedBy: { id: alina.id } });
    expect(await take(rustam)).toBe(later.id);
    expect(await take(alina)).toBeNull();
  });

  test("passes over what waits for the seller or is with a specialist", async () => {
    const viktor = await desk.someone({ role: "specialist" });
    const [paused, routed] = [await ask(seller), await ask(seller)];
    const askBack = { params: { id: paused.id }, body: { key: crypto.randomUUID(), text: "Какой регион?" } };
    await alina.get(endpoints.askSeller, askBack);
    await alina.get(endpoints.release, { params: { id: paused.id } });
    await alina.get(endpoints.route, {
      params: { id: routed.id },
      body: { key: crypto.randomUUID(), to: viktor.id, note: "" },
    });
    await alina.get(endpoints.release, { params: { id: routed.id } });
    expect(await take(rustam)).toBeNull();
  });

  test("keeps to one's skills while a colleague on shift has the others", async () => {
    const kasko = await desk.someone({ role: "agent", skills: ["каско"] });
    const dms = await desk.someone({ role: "agent", skills: ["дмс"] });
    const tariff = await ask(seller, { text: "Какой тариф?" });
    const plain = await ask(seller, { text: "Где бланк?" });
    expect(await take(dms)).toBe(plain.id);
    expect(await take(dms)).toBeNull();
    // Whoever could do it has gone home: it must not lie.
    const away = { account: kasko.id, reason: "leave", until: null } as const;
    await kasko.get(endpoints.addAbsence, { body: away });
    expect(await take(dms)).toBe(tariff.id);
  });

  test("after skipping gives the others first, and the course tells why it was skipped", async () => {
    const [first, second] = [await ask(seller), await ask(seller)];
    expect(await take(alina)).toBe(first.id);
    const skipped = await alina.get(endpoints.skip, {
      params: { id: first.id },
      body: { reason: "not-my-topic" },
    });
    expect(skipped.claimedBy).toBeNull();
    expect(skipped.events.at(-1)).toMatchObject({ kind: "skipped", reason: "not-my-topic", by: alina.id });
    expect(await take(alina)).toBe(second.id);
    expect(await take(rustam)).toBe(first.id);
    expect(
      problemOf(await alina.call(endpoints.skip, { params: { id: first.id }, body: { reason: "other" } })),
    ).toBe("claimed");
    const { staff } = await alina.get(endpoints.staff, {});
    expect(staff.find(({ person }) => person.id === alina.id)).toMatchObject({ open: 1, skipped: 1 });
    expect(staff.find(({ person }) => person.id === rustam.id)).toMatchObject({ open: 1, skipped: 0 });
    const skips = [{ by: { id: alina.id, name: "Алина Котова" }, reason: "not-my-topic" }];
    const { requests } = await rustam.get(endpoints.requests, { query: { scope: "queue" } });
    expect(new Map(requests.map((row) => [row.id, row.skips]))).toEqual(
      new Map([
        [first.id, skips],
        [second.id, undefined],
      ]),
    );
    expect(await rustam.get(endpoints.request, { params: { id: first.id } })).toMatchObject({ skips });
    // Behind the figure stand the requests themselves, once each, whatever has become of them.
    const behind = async (by: string) =>
      (await rustam.get(endpoints.requests, { query: { scope: "skipped", by } })).requests.map(
        ({ id }) => id,
      );
    expect(await behind(alina.id)).toEqual([first.id]);
    expect(await behind(rustam.id)).toEqual([]);
    const query = { scope: "skipped", by: alina.id } as const;
    expect(problemOf(await seller.call(endpoints.requests, { query }))).toBe("forbidden");
    // It is nobody's business but the desk's.
    const mine = await seller.get(endpoints.requests, { query: { scope: "mine" } });
    expect(mine.requests.filter((row) => row.skips !== undefined)).toEqual([]);
    const own = await seller.get(endpoints.request, { params: { id: first.id } });
    expect(own.events.map(({ kind }) => kind)).not.toContain("skipped");
    expect(own.skips).toBeUndefined();
  });

  test("sees what came back just now", async () => {
    const { id } = await ask(seller);
    for (const who of [alina, rustam, alina]) {
      expect(await take(who)).toBe(id);
      await who.get(endpoints.release, { params: { id } });
    }
  });

  test("is the desk's alone", async () => {
    const viktor = await desk.someone({ role: "specialist" });
    for (const who of [seller, viktor]) {
      expect(problemOf(await who.call(endpoints.takeNext, {}))).toBe("forbidden");
    }
  });
});

test(
  `${takes} takes of two agents at once: each request goes to one of them`,
  { timeout: 120_000 },
  async () => {
    await fill(takes);
    const taken = await Promise.all(
      Array.from({ length: takes }, async (_, n) => {
        const who = n % 2 === 0 ? alina : rustam;
        return { who: who.id, id: await take(who) };
      }),
    );
    expect(new Set(taken.map(({ id }) => id)).size).toBe(takes);
    expect(taken.every(({ id }) => id !== null)).toBe(true);
    const held = await desk.store.read.selectFrom("request").select(["id", "claimedBy"]).execute();
    expect(new Map(taken.map(({ who, id }) => [id, who]))).toEqual(
      new Map(held.map(({ id, claimedBy }) => [id, claimedBy])),
    );
    const claims = await desk.store.read
      .selectFrom("request_event")
      .select("request")
      .where("kind", "=", "claimed")
      .execute();
    expect(claims).toHaveLength(takes);
  },
);

async function fill(count: number): Promise<void> {
  await desk.store.write(async (trx) => {
    for (let i = 0; i < count; i += 1) {
      await insertRequest(trx, {
        seller: seller.id,
        kind: "question",
        via: "extension",
        region: null,
        channel: null,
        department: null,
        joinedAt: null,
        breachesAt: null,
        calendar: "moscow",
        rules: 0,
        minutes: 30,
        askedAt: new Date(Date.parse(mondayTen) - (i % 900) * 1000).toISOString(),
        text: `Вопрос ${i}. Где взять бланк заявления?`,
        context: {},
        at: mondayTen,
        notify: [],
      });
    }
  });
}
