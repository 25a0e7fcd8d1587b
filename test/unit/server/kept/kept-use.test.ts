import { afterAll, beforeAll, expect, test } from "vitest";
import { removeAccount } from "../../../../server/accounts/remove-account.ts";
import { keptUse } from "../../../../server/kept/kept-use.ts";
import type { LearningEntry } from "../../../../core/contract/learning-endpoints.ts";
import { section } from "../harness/plant-release.ts";
import { type Tellers, tellers } from "../tellers.ts";

let world: Tellers;
beforeAll(async () => {
  world = await tellers([
    { login: "marina" },
    { login: "denis" },
    { login: "elena" },
    { login: "timur", groups: ["underwriting"] },
    { login: "irina", role: "lead", groups: ["underwriting"] },
  ]);
  const closed = section({ id: "limits", title: "Лимиты", audience: ["underwriting"] });
  await world.server.publish("20261102-080000-use", [section({ id: "kasko" }), closed]);
  for (const [id, record] of [
    ["discount", "kasko"],
    ["limit", "limits"],
  ])
    await put(id ?? "", record ?? "");
}, 60_000);
afterAll(() => world.server.close());

async function put(id: string, record: string): Promise<void> {
  const response = await world.server.app.request(`http://ask-me.example/api/kept-answers/${id}`, {
    method: "PUT",
    headers: { ...world.headersOf("irina"), "content-type": "application/json" },
    body: JSON.stringify({
      version: null,
      wordings: ["Какая скидка за стаж?"],
      text: "15 процентов [1].",
      sources: [{ record }],
      audience: ["everyone"],
      owner: null,
      reviewOn: null,
      request: null,
    }),
  });
  if (!response.ok) throw new Error(await response.text());
}

const at = (): string => world.server.clock.now.toISOString();
const met = (kind: "offered" | "asked-anyway", id = "discount"): LearningEntry => ({
  kind,
  at: at(),
  records: [`kept-answer:${id}`],
});
const useOf = async (id = "discount") => (await keptUse(world.server.deps.store, world.server.clock.now))(id);
const readers = () => world.server.deps.store.read.selectFrom("kept_answer_reader").selectAll().execute();

const everybody = ["marina", "timur", "denis", "elena"];

test("counts each person once a day, and tells nothing of what fewer than three people did", async () => {
  const solved: LearningEntry = { kind: "solved", at: at(), record: "kept-answer:discount", query: "стаж" };
  for (const login of ["marina", "timur"]) {
    await world.tell(login, [met("offered"), met("offered"), solved]);
    await world.tell(login, [met("offered")]);
  }
  world.passDays(1);
  await world.tell("marina", [met("offered")]);
  expect(await useOf()).toEqual({ offered: null, opened: null, solved: null, asked: null });
  for (const login of ["denis", "elena"]) await world.tell(login, [met("offered"), met("asked-anyway")]);
  expect(await useOf()).toEqual({ offered: 5, opened: null, solved: null, asked: null });
});

test("nothing is counted of what somebody may not see, nor of a batch that comes twice", async () => {
  const days = () => world.server.deps.store.read.selectFrom("kept_answer_day").selectAll().execute();
  const counted = async () =>
    (await days()).filter(({ answer }) => answer === "limit").map((row) => row.offered);
  await world.tell("marina", [met("offered", "limit")]);
  expect(await counted()).toEqual([]);
  const key = crypto.randomUUID();
  await world.tell("timur", [met("offered", "limit")], key);
  await world.tell("timur", [met("offered", "limit")], key);
  expect(await counted()).toEqual([1]);
});

test("of days that two people alone belong to nothing is told, however many came before them", async () => {
  const late = new Date(world.server.clock.now.getTime() + 120 * 86_400_000);
  const day = late.toISOString().slice(0, 10);
  const { store } = world.server.deps;
  await store.write(async (trx) => {
    const none = { offered: 0, opened: 0, solved: 0, asked: 0 };
    const two = { answer: "discount", ...none, offered: 2 };
    await trx
      .insertInto("kept_answer_day")
      .values({ ...two, day })
      .execute();
    await trx
      .insertInto("kept_answer_people")
      .values({ ...two, key: 99, since: day })
      .execute();
  });
  expect((await keptUse(store, late))("discount").offered).toBeNull();
  await store.write((trx) => trx.deleteFrom("kept_answer_people").where("key", "=", 99).execute());
  await store.write((trx) => trx.deleteFrom("kept_answer_day").where("day", "=", day).execute());
});

test("no name stands beside it, an erased person leaves only the count, and pseudonyms go with their key", async () => {
  const rows = await readers();
  for (const login of everybody) expect(JSON.stringify(rows)).not.toContain(world.idOf(login));
  const { store } = world.server.deps;
  await removeAccount(store, world.idOf("marina"), world.server.clock.now);
  expect((await readers()).length).toBeLessThan(rows.length);
  world.passDays(40);
  await world.server.tidy();
  expect(await readers()).toEqual([]);
  expect((await useOf()).offered).toBe(5);
});
