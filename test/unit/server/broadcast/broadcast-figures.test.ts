import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { Broadcast } from "../../../../core/contract/broadcast.ts";
import { nobodyYet } from "../../../../server/desk/nobody-yet.ts";
import { limits, type RepeatsWorld, repeatsWorld } from "../clusters/repeats-world.ts";

let world: RepeatsWorld;
beforeEach(async () => {
  world = await repeatsWorld(6);
  world.server.clock.now = new Date("2026-11-18T09:00:00Z");
});
afterEach(() => world.server.close());

const good = async (login: string, call: string, body?: unknown): Promise<unknown> => {
  const response = await world.as(login, call, body);
  if (!response.ok) throw new Error(`${call}: ${await response.text()}`);
  return response.json();
};
const List = z.object({ broadcasts: z.array(Broadcast) });
const figures = async (login: string) =>
  List.parse(await good(login, "GET /api/broadcasts")).broadcasts[0]?.figures;
const add = (body: object) =>
  good("lead", "POST /api/broadcasts", {
    record: "tariffs",
    sentence: "Коэффициент берут по самому молодому водителю",
    regions: [],
    channels: [],
    from: "2026-11-18",
    until: "2026-11-24",
    ...body,
  });
const asks = (seller: number) => world.asks(`seller${seller}`, `Вопрос ${seller} о тарифах`);
const answered = async (seller: number): Promise<number> => {
  const id = await asks(seller);
  await world.answers(id, "tariffs");
  return id;
};
const merge = (request: number, into: number) =>
  good("agent", `POST /api/requests/${request}/merge`, { into });
const answerAgain = async (seller: number, request: number, record: string) => {
  await good(`seller${seller}`, `POST /api/requests/${request}/feedback`, {
    quick: true,
    result: "incomplete",
  });
  const key = randomUUID();
  const answer = { key, text: "Смотрите [1].", complete: true, sources: [{ record }] };
  await good("agent", `POST /api/requests/${request}/answers`, answer);
};

describe("questions since a broadcast", () => {
  test("stand against those before it up to the same time of day, while its day is not over", async () => {
    world.server.clock.now = new Date("2026-11-17T08:00:00Z");
    await answered(0);
    world.server.clock.now = new Date("2026-11-17T15:00:00Z");
    await answered(1);
    world.server.clock.now = new Date("2026-11-18T09:00:00Z");
    await answered(2);
    await add({});
    expect(await figures("lead")).toMatchObject({ asked: 1, askedBefore: 1 });
    world.server.clock.now = new Date("2026-11-18T16:00:00Z");
    expect(await figures("lead")).toMatchObject({ asked: 1, askedBefore: 2 });
  });

  test("stand against as long a time, where it was taken back within a day", async () => {
    world.server.clock.now = new Date("2026-11-17T15:00:00Z");
    await answered(0);
    world.server.clock.now = new Date("2026-11-18T09:00:00Z");
    await answered(1);
    await add({});
    world.server.clock.now = new Date("2026-11-18T12:00:00Z");
    const { broadcasts } = List.parse(await good("lead", "GET /api/broadcasts"));
    await good("lead", `POST /api/broadcasts/${broadcasts[0]?.id}/end`);
    world.server.clock.now = new Date("2026-11-18T16:00:00Z");
    await answered(2);
    world.server.clock.now = new Date("2026-11-20T16:00:00Z");
    expect(await figures("lead")).toMatchObject({ asked: 1, askedBefore: 0 });
  });

  test("are none before its first day", async () => {
    await answered(0);
    await add({ from: "2026-11-19" });
    expect(await figures("lead")).toMatchObject({ asked: 0, askedBefore: 0 });
  });

  test("count each where they wait for the same answer, or came after it, by their own region", async () => {
    const [root, waiting, chained] = [await asks(0), await asks(1), await asks(2)];
    await merge(waiting, root);
    await merge(chained, waiting);
    await add({});
    await add({ regions: ["Омск"] });
    expect(await figures("lead")).toMatchObject({ asked: 0 });
    await world.answers(root, "tariffs");
    expect(await figures("lead")).toMatchObject({ asked: 1 });
    await merge(await asks(4), root);
    expect(await figures("lead")).toMatchObject({ asked: 2 });
    expect(List.parse(await good("trainer", "GET /api/broadcasts")).broadcasts).toMatchObject([
      { regions: ["Омск"], figures: { asked: null } },
      { regions: [], figures: { asked: 4 } },
    ]);
  });

  test("that were merged into one asked long before count when they were asked", async () => {
    const root = await answered(0);
    world.passDays(30);
    await add({ from: "2026-12-18", until: "2026-12-24" });
    await merge(await asks(1), root);
    expect(await figures("lead")).toMatchObject({ asked: 1, askedBefore: 0 });
  });

  test("count by the answer in force alone, and once however often it was given", async () => {
    await add({});
    const id = await answered(0);
    await answerAgain(0, id, "tariffs");
    expect(await figures("lead")).toMatchObject({ asked: 1 });
    await world.setGroups("seller1", limits.audience);
    const other = await answered(1);
    await answerAgain(1, other, "limits");
    expect(await figures("lead")).toMatchObject({ asked: 1 });
  });

  test("do not count by an answer that had come back before they began to wait", async () => {
    await add({});
    const root = await answered(0);
    await good("seller0", `POST /api/requests/${root}/feedback`, { quick: true, result: "incomplete" });
    await merge(await asks(1), root);
    expect(await figures("lead")).toMatchObject({ asked: 1 });
  });

  test("do not count once they were taken back, whatever they were told before", async () => {
    await add({});
    const id = await answered(0);
    await good("seller0", `POST /api/requests/${id}/feedback`, { quick: true, result: "incomplete" });
    await good("seller0", `POST /api/requests/${id}/cancel`);
    expect(await figures("lead")).toMatchObject({ asked: 0 });
  });

  test("make no third seller of a sender whom nobody knows", async () => {
    await add({});
    for (const seller of [0, 1]) await answered(seller);
    const unknown = await answered(2);
    const { store } = world.server.deps;
    await store.write((trx) =>
      trx.updateTable("request").set({ seller: nobodyYet }).where("id", "=", unknown).execute(),
    );
    expect(await figures("lead")).toMatchObject({ asked: 3 });
    expect(await figures("trainer")).toMatchObject({ asked: null });
    await answered(3);
    expect(await figures("trainer")).toMatchObject({ asked: 4 });
  });
});
