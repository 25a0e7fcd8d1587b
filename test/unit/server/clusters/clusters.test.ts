import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TaskList } from "../../../../core/contract/task.ts";
import { erasePerson } from "../../../../server/desk/erase-person.ts";
import { repeatsWorld, type RepeatsWorld, sellers, youngDriver } from "./repeats-world.ts";

const theft = "Где взять бланк заявления об угоне?";

let world: RepeatsWorld;
/** What was asked, in order: of twenty-one sellers about young drivers, of three about a form that stands nowhere. */
const asked: number[] = [];
const forms: number[] = [];
beforeAll(async () => {
  world = await repeatsWorld();
  for (const [at, { login }] of sellers.slice(0, 21).entries()) {
    const text = at === 5 ? "Телефон клиента +7 912 345-67-89, коэффициент водителя до 22 лет?" : youngDriver;
    const id = await world.asks(login, text);
    asked.push(id);
    await world.answers(id, "tariffs");
  }
  // One of them again: two questions, one seller.
  const again = await world.asks("seller0", youngDriver);
  await world.answers(again, "tariffs");
  asked.push(again);
  for (const { login } of sellers.slice(0, 3)) {
    const id = await world.asks(login, theft);
    forms.push(id);
    await world.answers(id, null);
  }
  await world.server.tidy();
}, 60_000);
afterAll(() => world.server.close());

const young = async (login?: string) => {
  const [first] = await world.clusters(login);
  if (first === undefined) throw new Error("There is no cluster");
  return first;
};

describe("questions that ask the same", () => {
  test("are one cluster, counted by different sellers, with what it needs", async () => {
    expect(await young()).toMatchObject({
      title: youngDriver,
      sellers: 21,
      threshold: 20,
      questions: 22,
      searches: 0,
      proposal: { cause: "raise", why: "cited", count: 22, of: 22, section: { record: "tariffs" } },
      step: null,
    });
  });

  test("say where they come from", async () => {
    const { regions, channels } = await young();
    expect(regions.map(({ sellers: count }) => count)).toEqual([7, 7, 7]);
    expect(channels).toEqual([
      { name: "агенты", sellers: 11 },
      { name: "банки", sellers: 10 },
    ]);
  });

  test("without a source want something written", async () => {
    const [, form] = await world.clusters();
    expect(form).toMatchObject({
      title: theft,
      sellers: 3,
      proposal: { cause: "write", why: "not-on-portal" },
    });
  });

  test("open into their questions, without numbers that lead to a person", async () => {
    const view = await world.cluster((await young()).id);
    expect(view.asked).toHaveLength(22);
    expect(view.asked.map(({ text }) => text).join("\n")).not.toContain("345-67-89");
    expect(view.asked.at(0)).toMatchObject({ seller: { name: "seller0" }, region: "Казань" });
    expect(view.sources).toMatchObject([{ record: "tariffs", answers: 22 }]);
    expect(view.weeks.at(-1)).toMatchObject({ sellers: 21 });
    expect(view.queries.join(" ")).toMatch(/коэффициент/);
  });

  test("a new one finds its cluster as it is asked", async () => {
    const id = await world.asks("seller22", youngDriver);
    asked.push(id);
    await expect.poll(async () => (await young()).sellers, { timeout: 15_000, interval: 300 }).toBe(22);
    expect((await world.cluster((await young()).id)).asked.at(0)).toMatchObject({ request: id });
  });
});

describe("one click", () => {
  test("raises the section: every palette has it at its next sync, with its badge; undone, it is gone", async () => {
    const { id } = await young();
    const accept = await world.as("lead", `POST /api/clusters/${id}/accept`, {
      cause: "raise",
      record: "tariffs",
    });
    expect(accept.status).toBe(200);
    const [pin] = (await world.tuningOf("seller23")).pins;
    expect(pin).toMatchObject({ record: "tariffs", badge: "asked-often" });
    const query = encodeURIComponent(pin?.queries[0] ?? "");
    const found = await world.as("seller23", `GET /api/search?q=${query}`);
    expect(await found.json()).toMatchObject({
      groups: [{ best: { record: "tariffs", pinned: { badge: "asked-often" } } }],
    });
    expect((await young()).step).toMatchObject({ cause: "raise", state: "accepted", by: { name: "lead" } });
    const twice = await world.as("lead", `POST /api/clusters/${id}/accept`, {
      cause: "raise",
      record: "tariffs",
    });
    expect(twice.status).toBe(409);

    expect((await world.as("lead", `POST /api/clusters/${id}/undo`)).status).toBe(200);
    expect((await world.tuningOf("seller23")).pins).toEqual([]);
    expect((await young()).step).toMatchObject({ state: "undone" });
  });

  test("makes a task that says so again and again no more often than once; undone, it is declined", async () => {
    const [, form] = await world.clusters();
    const path = `/api/clusters/${form?.id}`;
    expect((await world.as("lead", `POST ${path}/accept`, { cause: "write" })).status).toBe(200);
    const tasks = async (login: string) =>
      TaskList.parse(await (await world.as(login, "GET /api/tasks")).json()).tasks;
    expect(await tasks("lead")).toMatchObject([
      { kind: "write", title: theft, state: "open", evidence: { sellers: 3, questions: 3, searches: 0 } },
    ]);
    expect(await tasks("trainer")).toHaveLength(1);
    expect((await world.as("lead", `POST ${path}/undo`)).status).toBe(200);
    expect(await tasks("lead")).toMatchObject([{ state: "declined" }]);
  });

  test("raises nothing that one may not see", async () => {
    const { id } = await young();
    const refused = await world.as("lead", `POST /api/clusters/${id}/accept`, {
      cause: "raise",
      record: "limits",
    });
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain("вам он не виден");
  });
});

describe("a person's word", () => {
  test("splits a cluster, and it is remembered when all is clustered anew", async () => {
    const { id } = await young();
    const some = asked.slice(0, 4);
    const split = await world.as("lead", `POST /api/clusters/${id}/split`, { requests: some });
    expect(split.status).toBe(200);
    const sizes = async () => (await world.clusters()).map(({ questions }) => questions);
    expect(await sizes()).toEqual([19, 4, 3]);
    world.passDays(1);
    await world.server.tidy();
    expect(await sizes()).toEqual([19, 4, 3]);
    expect((await young()).id).toBe(id);
  });

  test("joins two, and it is remembered as well", async () => {
    const [one, other] = await world.clusters();
    const joined = await world.as("lead", `POST /api/clusters/${one?.id}/join`, { with: other?.id });
    expect(joined.status).toBe(200);
    expect((await world.clusters()).map(({ questions }) => questions)).toEqual([23, 3]);
    world.passDays(1);
    await world.server.tidy();
    expect((await world.clusters()).map(({ questions }) => questions)).toEqual([23, 3]);
  });

  test("takes a question back that was set apart alone", async () => {
    const [, form] = await world.clusters();
    const path = `POST /api/clusters/${form?.id}`;
    const questions = async () => (await world.clusters()).map((one) => one.questions);
    expect((await world.as("lead", `${path}/split`, { requests: forms.slice(0, 1) })).status).toBe(200);
    expect(await questions()).toEqual([23, 2]);
    expect((await world.as("lead", `${path}/join`, { requests: forms.slice(0, 1) })).status).toBe(200);
    expect(await questions()).toEqual([23, 3]);
  });

  test("all of its questions cannot be set apart", async () => {
    const [, form] = await world.clusters();
    const refused = await world.as("lead", `POST /api/clusters/${form?.id}/split`, { requests: forms });
    expect(refused.status).toBe(400);
  });
});

describe("a trainer", () => {
  test("reads what is asked without names, places and numbers of requests", async () => {
    const view = await world.cluster((await young()).id, "trainer");
    expect(view.asked.length).toBeGreaterThan(20);
    for (const one of view.asked)
      expect(one).toMatchObject({ request: null, seller: null, region: null, channel: null, askedAt: null });
    expect(JSON.stringify(view)).not.toMatch(/seller\d|"lead"/);
  });

  test("hears nothing of fewer than three sellers", async () => {
    for (const login of ["seller0", "seller1"])
      await world.asks(login, "Почему не печатается квитанция об оплате?");
    world.passDays(1);
    await world.server.tidy();
    expect(await world.clusters("lead")).toHaveLength(3);
    const told = await world.clusters("trainer");
    expect(told).toHaveLength(2);
    const hidden = (await world.clusters()).find(({ id }) => !told.some((one) => one.id === id));
    expect((await world.as("trainer", `GET /api/clusters/${hidden?.id}`)).status).toBe(404);
  });

  test("reads a task in words of many once fewer than three ask it", async () => {
    const { store } = world.server.deps;
    const form = (await world.clusters()).find(({ title }) => title === theft);
    const ask = { cause: "write" };
    expect((await world.as("lead", `POST /api/clusters/${form?.id}/accept`, ask)).status).toBe(200);
    const titles = async (login: string) =>
      TaskList.parse(await (await world.as(login, "GET /api/tasks")).json()).tasks.map(({ title }) => title);
    expect(await titles("trainer")).toContain(theft);
    const count = (counted: number) =>
      store.write((trx) =>
        trx
          .updateTable("question_cluster")
          .set({ sellers: counted })
          .where("id", "=", form?.id ?? 0)
          .execute(),
      );
    await count(2);
    expect(await titles("lead")).toContain(theft);
    expect(await titles("trainer")).not.toContain(theft);
    expect(await titles("trainer")).toContainEqual(expect.stringMatching(/бланк заявления/));
    await count(3);
    expect((await world.as("lead", `POST /api/clusters/${form?.id}/undo`)).status).toBe(200);
  });

  test("decides nothing, and an agent and a seller do not even read it", async () => {
    const { id } = await young();
    expect((await world.as("trainer", `POST /api/clusters/${id}/accept`, { cause: "teach" })).status).toBe(
      403,
    );
    for (const login of ["agent", "seller0"])
      expect((await world.as(login, "GET /api/clusters")).status).toBe(403);
  });
});

test("an erased question is neither a title nor one of the questions any more", async () => {
  const { deps, clock } = world.server;
  const titles = async () => (await world.clusters()).map(({ title }) => title);
  expect(await titles()).toContain(theft);
  for (const { login } of sellers.slice(0, 3)) await erasePerson(deps.store, world.idOf(login), clock.now);
  expect(await titles()).not.toContain(theft);
  world.passDays(1);
  await world.server.tidy();
  expect((await world.clusters()).map(({ questions }) => questions)).toEqual([19]);
});
