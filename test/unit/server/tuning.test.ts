import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { LiveEvent } from "../../../core/contract/live.ts";
import { Problem } from "../../../core/contract/problem.ts";
import { SearchAnswer } from "../../../core/contract/search.ts";
import type { Pin } from "../../../core/contract/tuning.ts";
import { StreamReader } from "./desk/read-stream.ts";
import { section } from "./harness/plant-release.ts";
import { type Tellers, tellers } from "./tellers.ts";

const tariffs = section({ id: "tariffs", title: "Тарифы КАСКО", text: "Тариф КАСКО в Казани: 4,2 %." });
const memo = section({ id: "memo", title: "Памятка агента", text: "Как объяснить клиенту тариф." });
const limits = section({ id: "limits", title: "Лимиты", text: "Тариф сверх лимита.", audience: ["finance"] });

const kazan = { region: "Казань", channel: "агенты" };
const people = [
  { login: "marina", ...kazan },
  { login: "timur", ...kazan },
  { login: "aigul", ...kazan },
  { login: "pavel", region: "Казань", channel: "банки" },
  { login: "oleg", region: "Омск", channel: "агенты", groups: ["finance"] },
  { login: "vera", region: "Омск", channel: "агенты", groups: ["finance"] },
  { login: "ivan", region: "Омск", channel: "агенты", groups: ["finance"] },
  { login: "admin", role: "admin" as const },
];

let world: Tellers;
beforeEach(async () => {
  world = await tellers(people);
  await world.server.publish("20261102-080000-tuning", [tariffs, memo, limits]);
});
afterEach(() => world.server.close());

/** Calls («GET /api/me») as somebody who reads Russian. */
function as(login: string, call: string, body?: unknown): Promise<Response> {
  const [method = "", path = ""] = call.split(" ");
  return Promise.resolve(
    world.server.app.request(`http://ask-me.example${path}`, {
      method,
      headers: { ...world.headersOf(login), "content-type": "application/json", "accept-language": "ru" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );
}
const pin = (changes: Partial<Omit<Pin, "id">> = {}): Omit<Pin, "id"> => ({
  queries: ["тариф"],
  record: "memo",
  until: null,
  ...changes,
});
const putPin = (given = pin(), id = "tariff") => as("admin", `PUT /api/tuning/pins/${id}`, given);
const putSynonyms = (words: string[], id = "glass") =>
  as("admin", `PUT /api/tuning/synonyms/${id}`, { words });
const found = async (login: string, query: string): Promise<SearchAnswer> =>
  SearchAnswer.parse(await (await as(login, `GET /api/search?q=${encodeURIComponent(query)}`)).json());
const errorsOf = async (response: Response): Promise<unknown> =>
  Problem.parse(await response.json()).errors?.map(({ at, message }) => `${at}: ${message}`);

describe("a pin", () => {
  test("stands first in search at once, and comes with the next sync until it is taken away", async () => {
    const before = await world.tuningOf("marina");
    expect((await putPin()).status).toBe(200);
    const { groups } = await found("marina", "тариф");
    expect(groups[0]?.best).toMatchObject({ record: "memo", pinned: { until: null } });
    const taught = await world.tuningOf("marina");
    expect(taught.pins).toEqual([{ id: "tariff", ...pin() }]);
    expect(taught.revision).not.toBe(before.revision);
    expect((await as("admin", "DELETE /api/tuning/pins/tariff")).status).toBe(200);
    expect(await world.tuningOf("marina")).toEqual(before);
    expect((await as("admin", "DELETE /api/tuning/pins/tariff")).status).toBe(404);
  });

  test("of what one may not see is nobody's to know, in sync, search and list alike", async () => {
    await world.setGroups("admin", ["finance"]);
    await putPin(pin({ record: "limits", queries: ["секретный запрос"] }));
    expect((await world.tuningOf("marina")).pins).toEqual([]);
    expect((await world.tuningOf("oleg")).pins).toHaveLength(1);
    expect((await found("marina", "секретный запрос")).groups).toEqual([]);
    // Whoever lost the right since can still take it away, but not read it.
    await world.setGroups("admin", []);
    const list = await (await as("admin", "GET /api/tuning/pins")).text();
    expect(list).toContain('"id":"tariff","pin":null');
    expect(list).not.toContain("limits");
    expect(list).not.toContain("секретный");
  });

  test("goes from every browser when its section is closed, without another word", async () => {
    await putPin();
    await world.server.publish("20261103-080000-tuning", [tariffs, { ...memo, audience: ["finance"] }]);
    expect((await world.tuningOf("marina")).pins).toEqual([]);
    expect((await world.tuningOf("oleg")).pins).toHaveLength(1);
  });

  test("is over with its last day", async () => {
    const today = world.server.clock.now.toISOString().slice(0, 10);
    await putPin(pin({ until: today }));
    expect((await found("marina", "тариф")).groups[0]?.best.pinned).toEqual({ until: today });
    world.passDays(2);
    expect((await found("marina", "тариф")).groups[0]?.best.pinned).toBeUndefined();
    expect((await world.tuningOf("marina")).pins).toEqual([]);
  });

  test("names every field that is wrong", async () => {
    const wrong = pin({ queries: ["тариф", "…", "ТАРИФ"], record: "gone", until: "2020-01-31" });
    const response = await putPin(wrong);
    expect(response.status).toBe(400);
    expect(await errorsOf(response)).toEqual([
      "queries.1: Здесь нет ни одного слова или числа: искать нечего.",
      "queries.2: Запрос «ТАРИФ» уже есть выше: уберите повтор.",
      "record: Такого раздела нет, или вам он не виден. Найдите его поиском и возьмите id оттуда.",
      "until: 2020-01-31 уже прошло. Назовите день не раньше сегодняшнего или null, если срока нет.",
    ]);
    expect(await errorsOf(await putPin(pin({ record: "limits" })))).toHaveLength(1);
  });
});

describe("synonyms", () => {
  test("find each other in search at once and come with the next sync", async () => {
    expect((await found("marina", "шпаргалка")).total).toBe(0);
    expect((await putSynonyms(["памятка", "шпаргалка"])).status).toBe(200);
    expect((await found("marina", "шпаргалка")).groups[0]?.best.record).toBe("memo");
    expect((await world.tuningOf("marina")).synonyms).toEqual([
      { id: "glass", words: ["памятка", "шпаргалка"] },
    ]);
  });

  test.each([
    [["тариф", "Тарифы"], ["words: Для поиска это одно и то же слово. Нужны хотя бы два разных."]],
    [
      ["ПДТЛ", "памятка для того, кто объясняет клиенту тариф по телефону"],
      ["words.1: Здесь больше 8 слов: так длинно поиск не сопоставляет. Сократите."],
    ],
    [["тариф", "?!"], ["words.1: Здесь нет ни одного слова или числа: искать нечего."]],
  ])("that cannot be are refused: %s", async (words, errors) => {
    const response = await putSynonyms(words);
    expect(response.status).toBe(400);
    expect(await errorsOf(response)).toEqual(errors);
  });
});

describe("who changes it", () => {
  test("is remembered with the time, change by change; a repeat is none", async () => {
    await putPin();
    await putPin();
    await putPin(pin({ queries: ["КАСКО"] }));
    await putSynonyms(["ВЗР", "полис путешественника"]);
    await as("admin", "DELETE /api/tuning/synonyms/glass");
    const changes = await world.server.deps.store.read.selectFrom("tuning_change").selectAll().execute();
    expect(changes.map(({ what, by, became }) => [what, by, became === null])).toEqual([
      ["pin", world.idOf("admin"), false],
      ["pin", world.idOf("admin"), false],
      ["synonyms", world.idOf("admin"), false],
      ["synonyms", world.idOf("admin"), true],
    ]);
    const list: unknown = await (await as("admin", "GET /api/tuning/pins")).json();
    expect(list).toMatchObject({ pins: [{ by: { name: "admin" }, changedAt: changes[1]?.at }] });
  });

  test.each(["GET /api/tuning/pins", "PUT /api/tuning/pins/a", "DELETE /api/tuning/synonyms/a"])(
    "must be an administrator: %s",
    async (call) => {
      const body = call.startsWith("PUT") ? pin() : undefined;
      expect((await as("marina", call, body)).status).toBe(403);
    },
  );

  test("makes every browser sync at once", async () => {
    const stream = new StreamReader(await as("marina", "GET /api/live"));
    await stream.until(({ type }) => type === "hello");
    await putPin();
    const events = await stream.until(({ type }) => type === "tuning");
    await stream.cancel();
    expect(LiveEvent.parse(events.at(-1))).toEqual({ type: "tuning" });
  });
});

test("changes of a year ago are forgotten, but for the newest, by which everybody tells what is new", async () => {
  await putPin();
  await putPin(pin({ queries: ["КАСКО"] }));
  world.passDays(366);
  await world.server.tidy();
  const changes = await world.server.deps.store.read.selectFrom("tuning_change").selectAll().execute();
  expect(changes.map(({ became }) => became?.includes("КАСКО"))).toEqual([true]);
  expect((await world.tuningOf("marina")).pins).toHaveLength(1);
});

describe("what is opened", () => {
  test("is counted anew with each release, not only by the hour", async () => {
    for (const login of ["marina", "timur", "aigul"]) await world.opens(login, "tariffs");
    await world.server.publish("20261103-080000-tuning", [tariffs, memo]);
    await expect.poll(async () => (await world.tuningOf("marina")).popular).toEqual(["tariffs"]);
  });

  test("counts once three different people opened it, and not before the hour is over", async () => {
    await world.opens("marina", "tariffs");
    await world.opens("marina", "tariffs");
    await world.opens("timur", "tariffs");
    await world.server.tidy();
    expect(await world.tuningOf("marina")).toMatchObject({ use: {}, popular: [] });
    await world.opens("aigul", "tariffs");
    expect((await world.tuningOf("marina")).use).toEqual({});
    await world.server.tidy();
    const tuning = await world.tuningOf("marina");
    expect(tuning.popular).toEqual(["tariffs"]);
    expect(tuning.use["tariffs"]).toBeGreaterThan(0);
    expect(tuning.use["tariffs"]).toBeLessThan(1);
  });

  test("by one person under two names is still opened by one person", async () => {
    for (const login of ["marina", "timur"]) await world.opens(login, "tariffs");
    world.passDays(11);
    for (const login of ["marina", "timur"]) await world.opens(login, "tariffs");
    await world.server.tidy();
    expect((await world.tuningOf("marina")).use).toEqual({});
    world.passDays(21);
    await world.server.tidy();
    for (const login of ["marina", "timur"]) await world.opens(login, "tariffs");
    await world.server.tidy();
    expect(await world.tuningOf("marina")).toMatchObject({ use: {}, popular: [] });
  });

  test("is told of what one may see only, and moves nothing that others see", async () => {
    for (const login of ["oleg", "vera", "ivan"]) await world.opens(login, "limits");
    await world.server.tidy();
    expect(await world.tuningOf("oleg")).toMatchObject({ popular: ["limits"] });
    expect(Object.keys((await world.tuningOf("oleg")).use)).toEqual(["limits"]);
    expect(await world.tuningOf("marina")).toMatchObject({ use: {}, popular: [] });
  });

  test("fades by half in thirty days, and is forgotten after ninety", async () => {
    for (const login of ["marina", "timur", "aigul"]) await world.opens(login, "tariffs");
    await world.server.tidy();
    const fresh = (await world.tuningOf("marina")).use["tariffs"] ?? 0;
    world.passDays(35);
    await world.server.tidy();
    const later = await world.tuningOf("marina");
    expect(later.use["tariffs"]).toBeGreaterThan(0);
    expect(later.use["tariffs"]).toBeLessThan(fresh);
    expect(later.popular).toEqual([]);
    world.passDays(56);
    await world.server.tidy();
    expect((await world.tuningOf("marina")).use).toEqual({});
  });

  test("by sellers like me is what sellers of my region and channel open, where there is enough of it", async () => {
    const pages = ["a", "b", "c", "d"].map((id) => section({ id, title: `Страница ${id}` }));
    await world.server.publish("20261104-080000-tuning", [...pages, tariffs]);
    for (const login of ["marina", "timur", "aigul"]) await world.opens(login, "a", "b", "c");
    for (const login of ["oleg", "vera", "ivan", "marina"]) await world.opens(login, "d");
    await world.server.tidy();
    expect((await world.tuningOf("marina")).popular).toEqual(["a", "b", "c"]);
    // Nobody else sells through banks in Kazan: what the region opens.
    expect((await world.tuningOf("pavel")).popular).toEqual(["a", "b", "c"]);
    // Omsk has opened one thing only: what all open, most first.
    expect((await world.tuningOf("oleg")).popular).toEqual(["d", "a", "b", "c"]);
  });
});
