import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { erasePerson } from "../../../server/desk/erase-person.ts";
import { type Searchers, searchers, sellers } from "./searchers.ts";

let world: Searchers;
beforeEach(async () => {
  world = await searchers();
});
afterEach(() => world.server.close());

const everythingRolled = async (): Promise<string> => {
  const { read } = world.server.deps.store;
  const tables = await Promise.all([
    read.selectFrom("search_query").selectAll().execute(),
    read.selectFrom("search_query_place").selectAll().execute(),
    read.selectFrom("search_query_record").selectAll().execute(),
    read.selectFrom("search_swap").selectAll().execute(),
    read.selectFrom("search_day").selectAll().execute(),
    read.selectFrom("search_period").select(["period", "entries"]).execute(),
  ]);
  return JSON.stringify(tables);
};

describe("what is searched and not found", () => {
  test("three people's query is told, with its place; two people's is nobody's, the lead's neither", async () => {
    await world.all(3, [world.searched("каско на гироцикл")]);
    await world.all(2, [world.searched("дело иванова")]);
    await world.server.tidy();
    for (const login of ["lead", "trainer", "admin"]) {
      const told = await world.report(login);
      expect(told.zero).toMatchObject([
        {
          text: "каско на гироцикл",
          people: 3,
          zero: 3,
          places: [{ region: "Казань", channel: "агенты", people: 3 }],
          mend: { kind: "task" },
        },
      ]);
      expect(told.untold).toBe(2);
      expect(JSON.stringify(told)).not.toContain("иванов");
    }
    expect(await everythingRolled()).not.toContain("иванов");
  });

  test("what people found themselves, and after what they asked all the same, are lists of their own", async () => {
    await world.all(3, [world.searched("памятка", 1), world.opened("памятка", "memo")]);
    const asked = { kind: "asked" as const, at: world.at(), query: "гироцикл" };
    await world.all(4, [world.searched("гироцикл"), asked]);
    await world.server.tidy();
    const told = await world.report("lead");
    expect(told.found).toMatchObject([{ text: "памятка", people: 3, opened: 3 }]);
    expect(told.askedAfter).toMatchObject([{ text: "гироцикл", people: 4, asked: 4 }]);
    expect(told.sums).toMatchObject({ searched: 7, zero: 4, unopened: 0 });
  });

  test("no pseudonym and no account leaves the server or stands in what was added up", async () => {
    await world.all(4, [
      world.searched("зелёнка"),
      world.searched("зелёная карта", 2),
      world.opened("зелёная карта", "card"),
    ]);
    await world.server.tidy();
    const names = await world.server.deps.store.read.selectFrom("search_entry").select("pseudonym").execute();
    const told = JSON.stringify(await world.report("lead")) + (await everythingRolled());
    for (const { pseudonym } of names) expect(told).not.toContain(pseudonym);
    for (const login of sellers) expect(told).not.toContain(world.idOf(login));
  });

  test("agents and sellers have no business there", async () => {
    for (const login of ["agent", "marina"])
      expect((await world.get(login, "/api/insight/searches")).status).toBe(403);
  });

  test("a section that helped is proposed as a pin to those alone who may see it", async () => {
    await world.all(4, [
      world.searched("потолок"),
      world.searched("лимиты", 1),
      world.opened("лимиты", "limits"),
    ]);
    await world.server.tidy();
    const mendFor = async (login: string) =>
      (await world.report(login)).zero.find(({ text }) => text === "потолок")?.mend;
    expect(await mendFor("finance")).toMatchObject({ kind: "pin", record: "limits", title: "Лимиты" });
    expect(await mendFor("lead")).toEqual({ kind: "task" });
    expect(JSON.stringify(await world.report("lead"))).not.toContain("limits");
  });

  test("a task is made once, and told beside the query", async () => {
    await world.all(3, [world.searched("телематика")]);
    await world.server.tidy();
    const [row] = (await world.report("trainer")).zero;
    const add = () => world.send("trainer", "POST /api/insight/searches/tasks", { query: row?.query });
    expect((await add()).status).toBe(200);
    expect((await add()).status).toBe(200);
    expect((await world.report("trainer")).zero[0]?.mended).toBe("task");
    const tasks = await world.server.deps.store.read.selectFrom("task").selectAll().execute();
    expect(tasks).toMatchObject([{ title: "телематика", kind: "write" }]);
    expect((await world.send("trainer", "POST /api/insight/searches/tasks", { query: "нет" })).status).toBe(
      404,
    );
  });

  test("days that cannot be are refused", async () => {
    for (const days of ["from=2026-11-02&to=2026-11-01", "from=2020-01-01&to=2026-11-01", "from=вчера"])
      expect((await world.get("lead", `/api/insight/searches?${days}`)).status).toBe(400);
  });
});

describe("what was added up", () => {
  test("a second run changes nothing", async () => {
    await world.all(3, [world.searched("телематика")]);
    await world.server.tidy();
    const before = await everythingRolled();
    await world.server.tidy();
    expect(await everythingRolled()).toBe(before);
  });

  test("grows with what comes later, and stays when the words go with their key", async () => {
    await world.all(3, [world.searched("телематика")]);
    await world.server.tidy();
    await world.all(4, [world.searched("телематика")]);
    await world.server.tidy();
    const before = await everythingRolled();
    expect(before).toContain('"people":4');
    world.passDays(31);
    await world.server.tidy();
    expect(await world.server.deps.store.read.selectFrom("search_text").selectAll().execute()).toEqual([]);
    expect(await everythingRolled()).toBe(before);
  });

  test("erasing a person lets no figure fall that would tell what they searched", async () => {
    await world.all(3, [world.searched("телематика")]);
    await world.tell("marina", [world.searched("личное")]);
    await world.server.tidy();
    await erasePerson(world.server.deps.store, world.idOf("marina"), world.server.clock.now);
    await world.server.tidy();
    const [row] = (await world.report("lead")).zero;
    expect(row).toMatchObject({ text: "телематика", people: 3, zero: 3 });
    expect(await everythingRolled()).not.toContain("личн");
  });

  test("goes where nothing is to be kept", async () => {
    await world.all(3, [world.searched("телематика")]);
    await world.server.tidy();
    world.server.deps.config.learning.keep = "off";
    await world.server.tidy();
    expect(await everythingRolled()).toBe("[[],[],[],[],[],[]]");
  });
});
