import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { Broadcast, OwnBroadcast } from "../../../../core/contract/broadcast.ts";
import { erasePerson } from "../../../../server/desk/erase-person.ts";
import { type RepeatsWorld, repeatsWorld } from "../clusters/repeats-world.ts";

let world: RepeatsWorld;
beforeAll(async () => {
  world = await repeatsWorld(12);
  world.server.clock.now = new Date("2026-11-18T09:00:00Z");
}, 60_000);
afterAll(() => world.server.close());

const List = z.object({ broadcasts: z.array(Broadcast) });
const week = { from: "2026-11-16", until: "2026-11-22" };
const add = async (body: object, login = "trainer") => {
  const response = await world.as(login, "POST /api/broadcasts", {
    record: "tariffs",
    sentence: "Коэффициент берут по самому молодому водителю",
    regions: [],
    channels: [],
    ...week,
    ...body,
  });
  return response.ok ? List.parse(await response.json()).broadcasts : response.status;
};
const listed = async (login = "lead") =>
  List.parse(await (await world.as(login, "GET /api/broadcasts")).json()).broadcasts;
const own = async (login: string) =>
  z
    .object({ broadcast: OwnBroadcast.nullable() })
    .parse(await (await world.as(login, "GET /api/broadcast")).json()).broadcast;
const met = (login: string, broadcast: number, did: "seen" | "opened") =>
  world.as(login, "POST /api/broadcast", { broadcast, did });

describe("the instruction of the week", () => {
  test("is found by sellers of its regions and channels alone, in its days", async () => {
    await add({ regions: ["Казань"], channels: ["агенты"] });
    expect(await own("seller0")).toMatchObject({ section: { record: "tariffs" } });
    expect(await own("seller1")).toBeNull();
    expect(await own("seller3")).toBeNull();
    world.passDays(5);
    expect(await own("seller0")).toBeNull();
    world.passDays(-5);
  });

  test("counts each seller once, and of others nobody", async () => {
    const [{ id } = { id: 0 }] = await listed();
    for (const login of ["seller0", "seller0", "seller6"]) await met(login, id, "seen");
    await met("seller0", id, "opened");
    await met("seller0", id, "opened");
    await met("seller1", id, "opened");
    await met("lead", id, "seen");
    expect((await listed())[0]?.figures).toMatchObject({ seen: 2, opened: 1 });
  });

  test("tells the trainer no figure of fewer than three", async () => {
    expect((await listed("trainer"))[0]?.figures).toMatchObject({ seen: null, opened: null });
  });

  test("forgets who saw it with the person, and keeps the number", async () => {
    const { store } = world.server.deps;
    await erasePerson(store, world.idOf("seller6"), world.server.clock.now);
    const rows = await store.read.selectFrom("broadcast_reader").select("account").execute();
    expect(rows).toEqual([{ account: world.idOf("seller0") }]);
    expect((await listed())[0]?.figures.seen).toBe(2);
  });

  test("counts the questions about its section since, and as long before", async () => {
    world.passDays(-4);
    for (const login of ["seller0", "seller6"])
      await world.answers(await world.asks(login, "Какой коэффициент у молодого водителя?"), "tariffs");
    world.passDays(4);
    await world.answers(await world.asks("seller0", "И ещё раз про коэффициент, пожалуйста?"), "tariffs");
    expect((await listed())[0]?.figures).toMatchObject({ askedBefore: 2, asked: 1 });
  });

  test("counts no question that came after it was taken back", async () => {
    const [{ id } = { id: 0 }] = await add({ ...week, sentence: "Коротко", until: "2026-11-29" }).then(
      (all) => (Array.isArray(all) ? all : []),
    );
    await world.as("trainer", `POST /api/broadcasts/${id}/end`, {});
    const before = (await listed()).find((one) => one.id === id)?.figures.asked;
    world.passDays(3);
    await world.answers(await world.asks("seller1", "А у водителя 21 года какой коэффициент?"), "tariffs");
    expect((await listed()).find((one) => one.id === id)?.figures.asked).toBe(before);
    world.passDays(-3);
    await world.server.deps.store.write((trx) => trx.deleteFrom("broadcast").where("id", "=", id).execute());
  });

  test("ends when it is taken back", async () => {
    const [{ id } = { id: 0 }] = await listed();
    await world.as("trainer", `POST /api/broadcasts/${id}/end`, {});
    expect(await own("seller0")).toBeNull();
    expect((await listed())[0]?.state).toBe("over");
  });

  test("leads to no section that whoever writes it, or whoever reads it, may not see", async () => {
    expect(await add({ record: "limits" })).toBe(400);
    await add({ record: "limits", sentence: "Новые лимиты" }, "admin");
    expect(await own("seller0")).toBeNull();
    expect(await own("agent")).toMatchObject({ sentence: "Новые лимиты" });
    expect((await listed("trainer")).map(({ sentence }) => sentence)).not.toContain("Новые лимиты");
  });
});
