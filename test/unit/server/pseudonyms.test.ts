import { randomUUID } from "node:crypto";
import pino from "pino";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { LearningEntry } from "../../../core/contract/learning-endpoints.ts";
import { removeAccount } from "../../../server/accounts/remove-account.ts";
import { createApp } from "../../../server/app.ts";
import { learn } from "../../../server/learning/learn.ts";
import { section } from "./harness/plant-release.ts";
import { type Tellers, tellers } from "./tellers.ts";

const dayMs = 86_400_000;
const kasko = section({ id: "kasko", document: "tariffs", title: "Тарифы КАСКО" });
const osago = section({ id: "osago", document: "tariffs", title: "Тарифы ОСАГО" });

let world: Tellers;
beforeEach(async () => {
  world = await tellers([{ login: "marina" }, { login: "timur" }]);
  await world.server.publish("20261102-080000-names", [kasko, osago]);
});
afterEach(() => world.server.close());

const db = () => world.server.deps.store.read;
const entries = () => db().selectFrom("search_entry").selectAll().execute();
const keys = () => db().selectFrom("search_key").selectAll().orderBy("begunAt").execute();
const batches = () => db().selectFrom("learning_batch").selectAll().execute();
const daysAgo = (days: number): string =>
  new Date(world.server.clock.now.getTime() - days * dayMs).toISOString();
const asked = (at = daysAgo(0)): LearningEntry => ({ kind: "asked", at, query: "тариф" });

test("what was opened under one name is never written under another, not even of the same document", async () => {
  await world.opens("marina", "kasko");
  world.passDays(12);
  await world.opens("marina", "osago");
  const opens = await db().selectFrom("section_open").selectAll().execute();
  expect(new Set(opens.map(({ pseudonym }) => pseudonym)).size).toBe(2);
  const began = new Map((await keys()).map(({ id, begunAt }) => [id, begunAt.slice(0, 10)]));
  for (const { day, key } of opens) expect(day >= (began.get(key) ?? "never")).toBe(true);
});

test("what arrives late goes under the key of its own time, and goes with that", async () => {
  await world.tell("marina", [asked()]);
  const first = (await entries())[0]?.pseudonym;
  const late = asked(daysAgo(0));
  world.passDays(12);
  await world.tell("marina", [late, asked()]);
  const names = (await entries()).map(({ pseudonym }) => pseudonym);
  expect(names.filter((name) => name === first)).toHaveLength(2);
  expect(names).toHaveLength(3);
  world.passDays(18);
  await world.server.tidy();
  expect((await entries()).map(({ pseudonym }) => pseudonym)).not.toContain(first);
  // The key is gone: nobody may say now who did this then.
  await world.tell("marina", [late]);
  expect(await entries()).toHaveLength(1);
});

test("a key made while the clock was wrong does not outlive the others", async () => {
  const { clock } = world.server;
  const right = clock.now;
  clock.now = new Date(right.getTime() + 3000 * dayMs);
  await world.tell("marina", [asked()]);
  clock.now = right;
  await world.tell("marina", [asked()]);
  expect(await keys()).toHaveLength(2);
  await world.server.tidy();
  expect(await keys()).toHaveLength(1);
  expect(await db().selectFrom("search_text").select("entry").execute()).toHaveLength(1);
});

test("a name has room for so much, whatever days its entries say they are of", async () => {
  world.server.deps.config.learning.days = 3;
  const day = Math.floor(world.server.clock.now.getTime() / dayMs) * dayMs - dayMs;
  const many = Array.from({ length: 200 }, (_, at) => asked(new Date(day + at * 60_000).toISOString()));
  for (let batch = 0; batch < 15; batch += 1) await world.tell("marina", many);
  expect((await world.tell("marina", [asked(new Date(day).toISOString())])).status).toBe(200);
  expect(await entries()).toHaveLength(3000);
  expect(await batches()).toHaveLength(15);
  await world.tell("timur", many);
  expect(await entries()).toHaveLength(3200);
});

test("a batch of which nothing may be kept leaves no trace", async () => {
  await world.tell("marina", [asked(daysAgo(31))]);
  expect(await batches()).toEqual([]);
  expect(await keys()).toEqual([]);
});

test("of somebody who was erased while their batch was under way nothing is written", async () => {
  const { store, config, catalogue, identity } = world.server.deps;
  const now = world.server.clock.now;
  const marina = await identity.member(world.idOf("marina"));
  if (!marina) throw new Error("Marina is not there");
  await removeAccount(store, marina.id, now);
  const batch = { key: randomUUID(), entries: [asked()] };
  await learn({ store, config, catalogue, now: () => now }, marina, batch);
  expect(await entries()).toEqual([]);
});

test("the log names nobody beside what a pseudonym sends and opens", async () => {
  const lines: string[] = [];
  const log = pino({}, { write: (line: string) => void lines.push(line) });
  const app = createApp({ ...world.server.deps, log });
  const headers = { ...world.headersOf("marina"), "content-type": "application/json" };
  const ask = (path: string, init: RequestInit) =>
    app.request(`http://ask-me.example${path}`, { headers, ...init });
  await ask("/api/me", {});
  expect(lines.splice(0).join("")).toContain(world.idOf("marina"));
  const body = JSON.stringify({ key: randomUUID(), entries: [asked()] });
  expect((await ask("/api/learning", { method: "POST", body })).status).toBe(200);
  const ticket = await ask("/api/sections/kasko/ticket", { method: "POST", body: "{}" });
  expect(ticket.status).toBe(200);
  await ask("/view/kasko", {});
  expect(lines).toHaveLength(3);
  expect(lines.join("")).not.toContain(world.idOf("marina"));
});
