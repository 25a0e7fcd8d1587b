import { afterAll, beforeAll, expect, test } from "vitest";
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
