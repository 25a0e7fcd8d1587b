import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nobodyYet } from "../../../../server/desk/nobody-yet.ts";
import { type RepeatsWorld, repeatsWorld, tariffs, limits } from "../clusters/repeats-world.ts";

let world: RepeatsWorld;
beforeAll(async () => {
  world = await repeatsWorld(6);
  for (const login of ["seller0", "seller1", "seller2", "seller3"])
    await world.asks(login, `Вопрос: ${login}`, tariffs.address);
  for (const login of ["seller0", "seller1", "seller2"])
    await world.asks(login, `Лимит: ${login}`, limits.address);
  await world.server.tidy();
}, 60_000);
afterAll(() => world.server.close());

const here = async (login: string, address: string): Promise<unknown> => {
  const response = await world.as(login, `GET /api/asked-here?address=${encodeURIComponent(address)}`);
  return response.json();
};
const titles = async (login: string) => JSON.stringify(await here(login, tariffs.address));
const colleagues = async () => {
  await world.server.tidy();
  return here("seller5", tariffs.address);
};

test("a reader is told how many others asked about the page, their own question not counted", async () => {
  expect(await here("seller5", tariffs.address)).toEqual({ here: { colleagues: 4, answers: [] } });
  expect(await here("seller0", tariffs.address)).toEqual({ here: { colleagues: 3, answers: [] } });
});

test("nothing is told of a page that is closed to them, of none that is known, and of two colleagues", async () => {
  const nothing = { here: null };
  expect(await here("seller5", limits.address)).toEqual(nothing);
  expect(await here("seller5", "http://portal.example/nowhere")).toEqual(nothing);
  expect(await here("admin", limits.address)).toMatchObject({ here: { colleagues: 3 } });
  await world.setGroups("seller0", ["underwriting"]);
  // Only two of the three are others.
  expect(await here("seller0", limits.address)).toEqual(nothing);
});

test("answers kept for all that rest on the page are named to those who find them in search", async () => {
  const kept = {
    version: null,
    wordings: ["Какой коэффициент до 22 лет?"],
    text: "Коэффициент 1,7 [1].",
    sources: [{ record: "tariffs" }],
    audience: ["everyone"],
    owner: null,
    reviewOn: null,
    request: null,
  };
  const put = await world.as("admin", "PUT /api/kept-answers/young", kept);
  expect(put.status).toBe(200);
  expect(await here("seller5", tariffs.address)).toMatchObject({
    here: { colleagues: 4, answers: [{ title: "Какой коэффициент до 22 лет?", kind: "answer" }] },
  });
});

test("an answer kept for fewer than all who read the page is named to those alone for whom it is", async () => {
  const kept = {
    version: null,
    wordings: ["Когда коэффициент поднимают?"],
    text: "По таблице [1].",
    sources: [{ record: "tariffs" }],
    audience: ["underwriting"],
    owner: null,
    reviewOn: null,
    request: null,
  };
  expect((await world.as("admin", "PUT /api/kept-answers/when", kept)).status).toBe(200);
  expect(await titles("admin")).toContain("Когда коэффициент поднимают?");
  expect(await titles("seller5")).not.toContain("Когда коэффициент поднимают?");
  // It rests on a closed page too.
  const sources = [{ record: "tariffs" }, { record: "limits" }];
  const both = {
    ...kept,
    wordings: ["Каков лимит?"],
    text: "См. [1] и [2].",
    sources,
    audience: ["everyone"],
  };
  await world.as("admin", "PUT /api/kept-answers/limit", both);
  expect(await titles("seller5")).not.toContain("Каков лимит?");
});

test("an answer that was taken away is named to nobody", async () => {
  expect(await titles("seller5")).toContain("Какой коэффициент до 22 лет?");
  expect((await world.as("admin", "DELETE /api/kept-answers/young")).status).toBe(200);
  expect(await here("seller5", tariffs.address)).toEqual({ here: { colleagues: 4, answers: [] } });
});

describe("of colleagues it is people that are counted", () => {
  test("each once, however often they asked", async () => {
    await world.asks("seller1", "И ещё раз о тарифах", tariffs.address);
    await world.answers(await world.asks("seller1", "И снова о тарифах"), "tariffs");
    expect(await colleagues()).toMatchObject({ here: { colleagues: 4 } });
  });

  test("nobody for a question that was taken back, nor for a letter of an unknown sender", async () => {
    const back = await world.asks("seller4", "Уже нашёл сам", tariffs.address);
    expect(await colleagues()).toMatchObject({ here: { colleagues: 5 } });
    await world.as("seller4", `POST /api/requests/${back}/cancel`);
    const letter = await world.asks("seller4", "Письмо о тарифах");
    await world.answers(letter, "tariffs");
    await world.server.deps.store.write((trx) =>
      trx.updateTable("request").set({ seller: nobodyYet }).where("id", "=", letter).execute(),
    );
    expect(await colleagues()).toMatchObject({ here: { colleagues: 4 } });
  });

  test("each of those whose questions were merged, once the answer cites the page", async () => {
    const root = await world.asks("seller0", "Какой коэффициент у молодых?");
    const waiting = await world.asks("seller4", "Какой коэффициент до 22 лет?");
    expect((await world.as("agent", `POST /api/requests/${waiting}/merge`, { into: root })).status).toBe(200);
    expect(await colleagues()).toMatchObject({ here: { colleagues: 4 } });
    await world.answers(root, "tariffs");
    expect(await colleagues()).toMatchObject({ here: { colleagues: 5 } });
  });
});
