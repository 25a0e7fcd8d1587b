import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { PageStudy } from "../../../../core/contract/page-study.ts";
import { erasePerson } from "../../../../server/desk/erase-person.ts";
import { limits, type RepeatsWorld, repeatsWorld, tariffs } from "../clusters/repeats-world.ts";

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
const study = async (login: string) =>
  PageStudy.parse(await good(login, "GET /api/insight/pages?weeks=4")).pages;
const askedHere = (login: string) =>
  good(login, `GET /api/asked-here?address=${encodeURIComponent(tariffs.address)}`);
const asks = (seller: number, page?: string) =>
  world.asks(`seller${seller}`, `Вопрос ${seller} о тарифах`, page);
const merge = (request: number, into: number) =>
  good("agent", `POST /api/requests/${request}/merge`, { into });
const rate = (seller: number, request: number, result: string) =>
  good(`seller${seller}`, `POST /api/requests/${request}/feedback`, { quick: true, result });

describe("a question that was taken back", () => {
  test("counts for no page, and makes no three of two", async () => {
    await asks(0, tariffs.address);
    await asks(1, tariffs.address);
    const third = await asks(2, tariffs.address);
    await world.server.tidy();
    expect(await study("trainer")).toMatchObject([{ from: 3 }]);
    await good("seller2", `POST /api/requests/${third}/cancel`);
    await world.server.tidy();
    expect(await study("lead")).toMatchObject([{ from: 2, sellers: 2 }]);
    expect(await study("trainer")).toEqual([]);
    expect(await askedHere("seller5")).toEqual({ here: null });
    const rows = await good("lead", "GET /api/insight/pages/rows?document=tariffs&of=from");
    expect(rows).toMatchObject({
      requests: [{ seller: { name: "seller1" } }, { seller: { name: "seller0" } }],
    });
  });
});

describe("questions that were merged", () => {
  test("are answered by what the answer cites, whether they waited for it or came after it", async () => {
    const [root, waiting, chained, later] = [await asks(0), await asks(1), await asks(2), await asks(3)];
    await merge(waiting, root);
    await merge(chained, waiting);
    await world.answers(root, "tariffs");
    await world.server.tidy();
    expect(await study("trainer")).toMatchObject([{ document: "tariffs", about: 3, sellers: 3 }]);
    await merge(later, root);
    await world.server.tidy();
    await world.server.tidy();
    expect(await study("trainer")).toMatchObject([{ about: 4, sellers: 4 }]);
    expect(await askedHere("seller5")).toMatchObject({ here: { colleagues: 4 } });
  });

  test("are found however long ago, where pages are followed for the first time", async () => {
    const [root, waiting, other] = [await asks(0), await asks(1), await asks(2)];
    await merge(waiting, root);
    await merge(other, root);
    await world.answers(root, "tariffs");
    world.passDays(10);
    await world.server.tidy();
    expect(await study("trainer")).toMatchObject([{ about: 3, sellers: 3 }]);
  });

  test("are not noted again once their seller was erased", async () => {
    const [root, waiting] = [await asks(0), await asks(1)];
    await merge(waiting, root);
    await world.answers(root, "tariffs");
    await world.server.tidy();
    const { store } = world.server.deps;
    await erasePerson(store, world.idOf("seller1"), world.server.clock.now);
    await world.server.tidy();
    const left = await store.read.selectFrom("page_request").select("request").execute();
    expect(left).toEqual([{ request: root }]);
  });
});

test("colleagues who joined a question are answered by the page too: it is distinct sellers that count", async () => {
  const id = await asks(0);
  const { store, now } = { store: world.server.deps.store, now: world.server.clock.now.toISOString() };
  for (const login of ["seller0", "seller1", "seller2"])
    await store.write((trx) =>
      trx
        .insertInto("request_joiner")
        .values({ request: id, account: world.idOf(login), at: now, text: "И мне", seenAt: null })
        .execute(),
    );
  await world.answers(id, "tariffs");
  await world.server.tidy();
  expect(await study("trainer")).toMatchObject([{ about: 1, sellers: 3, from: null }]);
  expect(await good("trainer", "GET /api/insight/pages/rows?document=tariffs&of=about")).toMatchObject({
    requests: [{ text: "Вопрос 0 о тарифах" }],
    weeks: [{ questions: 1 }],
  });
  expect(await askedHere("seller5")).toMatchObject({ here: { colleagues: 3 } });
  expect(await askedHere("seller1")).toEqual({ here: null });
});

test("a question that was answered again counts for the page of its last answer, and so does its rating", async () => {
  const id = await asks(0);
  await world.answers(id, "tariffs");
  await world.server.tidy();
  await rate(0, id, "incomplete");
  const answer = {
    key: randomUUID(),
    text: "Смотрите [1].",
    complete: true,
    sources: [{ record: "limits" }],
  };
  await world.setGroups("seller0", limits.audience);
  await good("agent", `POST /api/requests/${id}/answers`, answer);
  await rate(0, id, "complete");
  await world.server.tidy();
  expect(await study("admin")).toMatchObject([{ document: "limits", about: 1, rated: 1, helped: 1 }]);
});
