import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { PageRows, PageStudy, type StudiedPage } from "../../../../core/contract/page-study.ts";
import { erasePerson } from "../../../../server/desk/erase-person.ts";
import { type RepeatsWorld, repeatsWorld, tariffs, limits } from "../clusters/repeats-world.ts";

let world: RepeatsWorld;
beforeEach(async () => {
  world = await repeatsWorld(6);
  // A Wednesday: the week before and the running one both have days.
  world.server.clock.now = new Date("2026-11-18T09:00:00Z");
});
afterEach(() => world.server.close());

const good = async (login: string, call: string, body?: unknown): Promise<unknown> => {
  const response = await world.as(login, call, body);
  if (!response.ok) throw new Error(`${call}: ${await response.text()}`);
  return response.json();
};
const study = async (login: string, weeks = 4): Promise<StudiedPage[]> =>
  PageStudy.parse(await good(login, `GET /api/insight/pages?weeks=${weeks}`)).pages;
const rows = async (login: string, of: string, document = "tariffs"): Promise<PageRows> =>
  PageRows.parse(await good(login, `GET /api/insight/pages/rows?document=${document}&of=${of}`));

/** So many sellers ask from the page on tariffs, each in other words; the numbers of their questions. */
async function askFromTariffs(people: number): Promise<number[]> {
  const asked: number[] = [];
  for (let at = 0; at < people; at += 1)
    asked.push(await world.asks(`seller${at}`, `Вопрос ${at} о тарифах`, tariffs.address));
  return asked;
}

const rate = (login: string, request: number, result: string) =>
  good(login, `POST /api/requests/${request}/feedback`, { quick: true, result });

describe("pages after which people ask", () => {
  test("are told with what was asked from them, answered by them and rated", async () => {
    const [first = 0, second = 0] = await askFromTariffs(4);
    await world.asks("seller5", "Откуда-то ещё", "http://portal.example/unknown");
    await world.answers(first, "tariffs");
    await world.answers(second, "tariffs");
    await rate("seller0", first, "complete");
    await rate("seller1", second, "incomplete");
    await world.server.tidy();
    expect(await study("lead")).toMatchObject([
      {
        document: "tariffs",
        title: "Тарифы КАСКО",
        owner: "Авто",
        sellers: 4,
        from: 4,
        fromBefore: 0,
        about: 2,
        rated: 2,
        helped: 1,
        opened: null,
        perThousand: null,
        broken: null,
        task: null,
      },
    ]);
  });

  test("a second run counts nothing twice, and what comes later is added", async () => {
    await askFromTariffs(3);
    await world.server.tidy();
    await world.server.tidy();
    expect(await study("lead")).toMatchObject([{ from: 3 }]);
    await world.asks("seller4", "Ещё вопрос", tariffs.address);
    await world.server.tidy();
    expect(await study("lead")).toMatchObject([{ from: 4, sellers: 4 }]);
  });

  test("openings from search give the rate; those of two people give none", async () => {
    await askFromTariffs(4);
    for (const login of ["seller0", "seller1"]) await world.opens(login, "tariffs");
    await world.server.tidy();
    expect(await study("lead")).toMatchObject([{ opened: null, perThousand: null }]);
    for (const login of ["seller2", "seller3"]) await world.opens(login, "tariffs");
    await world.server.tidy();
    expect(await study("lead")).toMatchObject([{ opened: 4, perThousand: 1000 }]);
  });

  test("figures of an equal time before stand beside them", async () => {
    await askFromTariffs(3);
    world.passDays(7);
    await world.asks("seller0", "Через неделю", tariffs.address);
    await world.server.tidy();
    expect(await study("lead", 1)).toMatchObject([{ from: 1, fromBefore: 3 }]);
    const { weeks } = await rows("lead", "from");
    expect(weeks).toEqual([
      { week: "2026-11-16", questions: 3 },
      { week: "2026-11-23", questions: 1 },
    ]);
  });

  test("there are none where it is not known any more from where all of that time's questions came", async () => {
    await askFromTariffs(3);
    world.passDays(7);
    await world.asks("seller0", "Через неделю", tariffs.address);
    world.server.deps.config.keeps.contextDays = 7;
    await world.server.tidy();
    // The Monday and Tuesday of the week before are forgotten.
    expect(await study("lead", 1)).toMatchObject([{ from: 1, fromBefore: null }]);
  });

  test("a figure leads to its questions", async () => {
    const asked = await askFromTariffs(3);
    await world.answers(asked[1] ?? 0, "tariffs");
    await world.server.tidy();
    expect((await rows("lead", "from")).requests.map(({ id }) => id)).toEqual(asked.toReversed());
    const about = (await rows("lead", "about")).requests;
    expect(about).toMatchObject([{ id: asked[1], seller: { name: "seller1" } }]);
    expect((await rows("lead", "rated")).requests).toEqual([]);
  });

  test("all of them go along as a file, in which an owner's name is no formula", async () => {
    await world.server.publish("20261118-080000-owner", [{ ...tariffs, owner: "=1+1" }]);
    await askFromTariffs(3);
    await world.server.tidy();
    const csv = await (await world.as("lead", "GET /api/insight/pages.csv")).text();
    expect(csv).toContain("Тарифы КАСКО");
    expect(csv).toContain("'=1+1");
  });

  test("agents and sellers have no business there", async () => {
    for (const login of ["agent", "seller0"])
      expect((await world.as(login, "GET /api/insight/pages")).status).toBe(403);
  });
});

describe("rights", () => {
  test("nobody is told of a page that they may not see", async () => {
    for (const login of ["seller0", "seller1", "seller2"])
      await world.asks(login, "Какой лимит?", limits.address);
    await world.server.tidy();
    expect(await study("admin")).toMatchObject([{ document: "limits", from: 3 }]);
    expect(await study("lead")).toEqual([]);
    const hidden = await world.as("lead", "GET /api/insight/pages/rows?document=limits&of=from");
    const absent = await world.as("lead", "GET /api/insight/pages/rows?document=nothing&of=from");
    expect([hidden.status, await hidden.text()]).toEqual([404, await absent.text()]);
  });

  test("the trainer is told nothing of fewer than three sellers, and no name", async () => {
    const [first = 0] = await askFromTariffs(2);
    await world.server.tidy();
    expect(await study("trainer")).toEqual([]);
    expect((await world.as("trainer", "GET /api/insight/pages/rows?document=tariffs&of=from")).status).toBe(
      404,
    );
    await world.asks("seller2", "Третий вопрос", tariffs.address);
    await world.answers(first, "tariffs");
    await world.server.tidy();
    expect(await study("trainer")).toMatchObject([{ from: 3, about: null, rated: null, helped: null }]);
    const told = await rows("trainer", "from");
    expect(told.requests.map(({ id, seller, region }) => [id, seller, region])).toEqual(
      Array.from({ length: 3 }, () => [null, null, null]),
    );
    expect((await rows("trainer", "about")).requests).toEqual([]);
  });
});

describe("a task for a page's owner", () => {
  test("is made once, stands beside the page, and says nothing that the page says", async () => {
    await askFromTariffs(3);
    await world.server.tidy();
    const add = (document: string) =>
      world.as("trainer", "POST /api/insight/pages/tasks", { document, weeks: 4 });
    expect((await add("tariffs")).status).toBe(200);
    expect((await add("tariffs")).status).toBe(200);
    expect((await add("limits")).status).toBe(404);
    expect(await study("lead")).toMatchObject([{ task: "open" }]);
    const tasks = await world.server.deps.store.read.selectFrom("task").selectAll().execute();
    expect(tasks).toMatchObject([{ kind: "clarify", owner: "Авто", record: "tariffs" }]);
    expect(tasks[0]?.title).not.toContain("Тарифы");
  });
});

describe("what is kept", () => {
  test("the page of a question goes with its context; the week's figure stays", async () => {
    await askFromTariffs(3);
    await world.server.tidy();
    world.passDays(400);
    await world.server.tidy();
    const { read } = world.server.deps.store;
    expect(await read.selectFrom("page_request").selectAll().execute()).toEqual([]);
    expect(await read.selectFrom("page_week").selectAll().execute()).toMatchObject([
      { document: "tariffs", how: "from", questions: 3, sellers: 3 },
    ]);
  });

  test("erasing a person leaves no row that leads to what they asked, and lets no week fall", async () => {
    const [first = 0, second = 0] = await askFromTariffs(5);
    await world.server.tidy();
    for (const login of ["seller0", "seller1"])
      await erasePerson(world.server.deps.store, world.idOf(login), world.server.clock.now);
    await world.asks("seller5", "Позже", tariffs.address);
    await world.server.tidy();
    const { read } = world.server.deps.store;
    const left = await read.selectFrom("page_request").select("request").execute();
    expect(left).toHaveLength(4);
    for (const gone of [first, second]) expect(left).not.toContainEqual({ request: gone });
    expect(await read.selectFrom("page_week").selectAll().execute()).toMatchObject([{ questions: 5 }]);
  });
});
