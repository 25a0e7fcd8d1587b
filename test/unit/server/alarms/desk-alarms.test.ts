import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { z } from "zod";
import { Alarm } from "../../../../core/contract/alarm.ts";
import { testApp, type TestApp } from "../harness/test-app.ts";

const patience = { timeout: 15_000, interval: 50 };

let server: TestApp;
let lead: { cookie: string };
beforeAll(async () => {
  server = await testApp({ alarms: { diskPercent: 0, diskMegabytes: 0, unclaimedMinutes: 10 } });
  await server.people([
    { login: "olga", role: "lead" },
    { login: "igor", role: "agent" },
    { login: "anna", role: "admin" },
    { login: "marina" },
  ]);
  lead = { cookie: await server.cookieOf("olga") };
});
afterAll(() => server.close());

const turn = (minutes: number): void => {
  server.clock.now = new Date(server.clock.now.getTime() + minutes * 60_000);
};
async function alarms(): Promise<Alarm[]> {
  const answer: unknown = await (await server.get("/api/alarms", lead)).json();
  return z.object({ alarms: z.array(Alarm) }).parse(answer).alarms;
}
const kinds = async (): Promise<string[]> => (await alarms()).map(({ kind }) => kind);

test("leads and administrators see them, nobody else", async () => {
  const statusOf = async (login: string): Promise<number> => {
    const headers = { cookie: await server.cookieOf(login) };
    return (await server.get("/api/alarms", headers)).status;
  };
  expect(await Promise.all(["olga", "anna", "igor", "marina"].map(statusOf))).toEqual([200, 200, 403, 403]);
  expect((await server.get("/api/alarms")).status).toBe(401);
});

test("a question that nobody has, due within ten minutes, until somebody takes it", async () => {
  const seller = { cookie: await server.cookieOf("marina") };
  const asked = await server.post(
    "/api/requests",
    {
      key: crypto.randomUUID(),
      as: "question",
      text: "Где бланк заявления?",
      context: {},
      via: "web",
      clickedAt: server.clock.now.toISOString(),
      elapsedMs: 0,
    },
    seller,
  );
  expect(asked.status).toBe(201);
  const { id } = z.object({ id: z.int() }).parse(await asked.json());
  turn(21);
  const isTold = (figures: Partial<Alarm>) =>
    vi.waitFor(async () => expect(await alarms()).toMatchObject([{ kind: "clock", ...figures }]), patience);
  await isTold({ count: 1, overdue: 0 });
  turn(10);
  await isTold({ count: 1, overdue: 1, atRisk: 0 });
  const agent = { cookie: await server.cookieOf("igor") };
  expect((await server.post(`/api/requests/${id}/claim`, {}, agent)).status).toBeLessThan(300);
  await vi.waitFor(async () => expect(await kinds()).toEqual([]), patience);
});

test("the desk is open and all who work there are away", async () => {
  turn(1);
  const staff = await server.deps.store.read
    .selectFrom("user")
    .select("id")
    .where("role", "in", ["lead", "agent"])
    .execute();
  for (const { id } of staff) {
    const absent = await server.post(
      "/api/desk/absences",
      { account: id, reason: "other", until: null },
      lead,
    );
    expect(absent.status).toBe(201);
  }
  // Ten minutes count from the first look that has seen nobody.
  await vi.waitFor(
    async () => {
      turn(5);
      expect(await kinds()).toContain("shift");
    },
    { ...patience, interval: 500 },
  );
  await server.deps.store.write((trx) => trx.deleteFrom("absence").execute());
  await vi.waitFor(async () => expect(await kinds()).not.toContain("shift"), patience);
});
