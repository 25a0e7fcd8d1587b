import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { removeAccount } from "../../../server/accounts/remove-account.ts";
import { section } from "./harness/plant-release.ts";
import { type Tellers, tellers } from "./tellers.ts";

let world: Tellers;
beforeEach(async () => {
  world = await tellers([{ login: "marina" }, { login: "timur" }]);
  await world.server.publish("20261102-080000-tickets", [section({ id: "kasko", title: "Тарифы КАСКО" })]);
});
afterEach(() => world.server.close());

const tickets = () => world.server.deps.store.read.selectFrom("view_ticket").selectAll().execute();
async function ticketOf(login: string): Promise<string> {
  const response = await world.server.post("/api/sections/kasko/ticket", {}, world.headersOf(login));
  return z.object({ ticket: z.string() }).parse(await response.json()).ticket;
}
const open = (ticket: string): Promise<Response> => world.server.get(`/view/kasko?ticket=${ticket}`);
const givesPass = async (ticket: string): Promise<boolean> =>
  (await open(ticket)).headers.getSetCookie().length > 0;
/** Another process holds the database while this is done. */
async function whileLocked<T>(act: () => Promise<T>): Promise<T> {
  const other = new DatabaseSync(join(world.server.data, "ask-me.sqlite"));
  other.exec("begin immediate");
  try {
    return await act();
  } finally {
    other.exec("rollback");
    other.close();
  }
}

test("a browser holds twenty tickets at most, the newest, and takes none from others", async () => {
  const others = await ticketOf("timur");
  const first = await ticketOf("marina");
  world.server.clock.now = new Date(world.server.clock.now.getTime() + 1000);
  for (let more = 0; more < 20; more += 1) await ticketOf("marina");
  expect(await tickets()).toHaveLength(21);
  expect(await givesPass(first)).toBe(false);
  expect(await givesPass(others)).toBe(true);
});

test("what is over goes by the hour, and what is of a removed account at once", async () => {
  await ticketOf("marina");
  await removeAccount(world.server.deps.store, world.idOf("marina"), world.server.clock.now);
  expect(await tickets()).toEqual([]);
  await ticketOf("timur");
  world.passDays(1);
  await world.server.tidy();
  expect(await tickets()).toEqual([]);
});

test("what is made up writes nothing, and so waits for nobody", async () => {
  const invented = randomUUID().replaceAll("-", "").padEnd(43, "x");
  const response = await whileLocked(async () => {
    const from = performance.now();
    const answers = [await open("x"), await open(invented)];
    return { answers, ms: performance.now() - from };
  });
  expect(response.answers.map(({ status }) => status)).toEqual([303, 303]);
  // Writing waits for two seconds and more.
  expect(response.ms).toBeLessThan(1500);
});

test("while the database is locked the page goes on as without a ticket", async () => {
  const ticket = await ticketOf("marina");
  const response = await whileLocked(() => open(ticket));
  expect(response.status).toBe(303);
  expect(response.headers.get("location")).toBe("/view/kasko#place");
  expect(response.headers.getSetCookie()).toEqual([]);
  expect(await givesPass(ticket)).toBe(true);
});
