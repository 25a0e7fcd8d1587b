import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import { heartbeatMs } from "../../../../core/contract/live.ts";
import { livePath } from "../../../../core/contract/paths.ts";
import { appendEvents } from "../../../../server/desk/append-events.ts";
import { longestReplay } from "../../../../server/live/live-hub.ts";
import { answer, ask, type DeskApp, deskApp, mondayTen, type Someone } from "./desk-app.ts";
import { StreamReader } from "./read-stream.ts";

let desk: DeskApp;
let seller: Someone;
let agent: Someone;
beforeEach(async () => {
  // Only the hub's own clockwork is turned by hand: nothing here waits for real seconds.
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "setTimeout", "clearTimeout"] });
  desk = await deskApp();
  seller = await desk.someone();
  agent = await desk.someone({ role: "agent", name: "Алина Юсупова" });
});
afterEach(async () => {
  await desk.close();
  vi.useRealTimers();
});

async function open(who: Someone, headers: Record<string, string> = {}): Promise<Response> {
  return desk.app.request(livePath, {
    headers: { authorization: `Bearer ${who.token}`, "accept-encoding": "gzip", ...headers },
  });
}
const answered = (event: object): boolean => "kind" in event && event.kind === "answered";
const listen = async (who: Someone, since?: number): Promise<StreamReader> =>
  new StreamReader(await open(who, since === undefined ? {} : { "last-event-id": String(since) }));

test("a stream is neither kept, compressed nor held back, and begins with hello", async () => {
  const response = await open(seller);
  expect(response.headers.get("content-type")).toMatch(/^text\/event-stream/);
  expect(response.headers.get("cache-control")).toContain("no-store");
  expect(response.headers.get("x-accel-buffering")).toBe("no");
  expect(response.headers.get("content-encoding")).toBeNull();
  const frame = await new StreamReader(response).frame();
  expect(frame).toEqual({ id: 0, event: { type: "hello", seq: 0, serverNow: desk.now().toISOString() } });
  expect((await desk.app.request(livePath)).status).toBe(401);
});

test("who is concerned hears at once, in codes alone, and nobody else does", async () => {
  const colleague = await desk.someone();
  const [own, theirs, atDesk] = await Promise.all([listen(seller), listen(colleague), listen(agent)]);
  const { id } = await ask(seller, { text: "ТАЙНА" });
  const other = await ask(colleague);
  await agent.get(endpoints.answer, { params: { id }, body: answer() });
  const heard = await own.until(answered);
  expect(heard.slice(1)).toEqual([
    { type: "request", seq: 1, request: id, kind: "asked", by: seller.id },
    { type: "request", seq: 3, request: id, kind: "claimed", by: agent.id },
    { type: "request", seq: 4, request: id, kind: "answered", by: agent.id },
  ]);
  const all = await atDesk.until(answered);
  expect(all.map((event) => "seq" in event && event.seq)).toEqual([0, 1, 2, 3, 4]);
  desk.hub.publish({ type: "release", release: "r2" }, "everyone");
  expect((await theirs.until(({ type }) => type === "release")).slice(1)).toEqual([
    { type: "request", seq: 2, request: other.id, kind: "asked", by: colleague.id },
    { type: "release", release: "r2" },
  ]);
});

test("after a break everything missed is told once, in order, and then what is new", async () => {
  const first = await listen(agent);
  const { id } = await ask(seller);
  await first.until(({ type }) => type === "request");
  await first.cancel();
  await ask(seller);
  await agent.get(endpoints.claim, { params: { id } });
  const again = await listen(agent, 1);
  await ask(seller);
  const events = await again.until((event) => "seq" in event && event.seq === 4);
  expect(events).toMatchObject([
    { type: "hello", seq: 1 },
    { seq: 2, kind: "asked" },
    { seq: 3, kind: "claimed" },
    { seq: 4, kind: "asked" },
  ]);
});

test("after too long a gap, or one of another log, hello has another position and nothing is replayed", async () => {
  const { id } = await ask(seller);
  await desk.store.write(async (trx) => {
    let request = await trx.selectFrom("request").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
    const viewed = { kind: "viewed", at: mondayTen, by: seller.id } as const;
    for (let i = 0; i <= longestReplay; i += 1) request = await appendEvents(trx, request, [viewed]);
  });
  const newest = longestReplay + 2;
  for (const since of [0, 999_999]) {
    const stream = await listen(agent, since);
    expect(await stream.event()).toMatchObject({ type: "hello", seq: newest });
    desk.hub.publish({ type: "release", release: "r2" }, "everyone");
    expect(await stream.event()).toMatchObject({ type: "release" });
  }
});

test("an otherwise silent stream says every 15 s that it lives", async () => {
  const stream = await listen(seller);
  await stream.frame();
  for (let beat = 0; beat < 3; beat += 1) {
    vi.advanceTimersByTime(heartbeatMs);
    expect((await stream.frame())?.comment).toBe("here");
  }
});

test("a revoked session and a deactivated account are told no more within a second", async () => {
  const revoked = await listen(seller);
  const deactivated = await listen(agent);
  const colleague = await desk.someone();
  const kept = await listen(colleague);
  await Promise.all([revoked.frame(), deactivated.frame(), kept.frame()]);
  await desk.store.write(async (trx) => {
    await trx.deleteFrom("session").where("userId", "=", seller.id).execute();
    await trx.updateTable("user").set({ active: 0 }).where("id", "=", agent.id).execute();
    await trx.insertInto("access_change").values({ account: colleague.id, at: mondayTen }).execute();
  });
  vi.advanceTimersByTime(1000);
  expect(await revoked.frame()).toBeUndefined();
  expect(await deactivated.frame()).toBeUndefined();
  desk.hub.publish({ type: "release", release: "r2" }, "everyone");
  expect((await kept.until(({ type }) => type === "release")).length).toBeGreaterThan(0);
});

test("whose rights change is told so, even by another process", async () => {
  const stream = await listen(seller);
  await stream.frame();
  await desk.store.write((trx) =>
    trx.insertInto("access_change").values({ account: seller.id, at: mondayTen }).execute(),
  );
  vi.advanceTimersByTime(1000);
  expect(await stream.event()).toEqual({ type: "access" });
});

test("drop ends the connections of a session or an account at once, close ends all", async () => {
  const [one, two, three] = await Promise.all([listen(seller), listen(agent), listen(agent)]);
  await Promise.all([one.frame(), two.frame(), three.frame()]);
  desk.hub.drop({ session: `session ${seller.id}` });
  expect(await one.frame()).toBeUndefined();
  desk.hub.drop({ account: agent.id });
  expect(await two.frame()).toBeUndefined();
  expect(await three.frame()).toBeUndefined();
  desk.hub.close();
  expect(await (await listen(seller)).frame()).toBeUndefined();
});

test("the desk sees who looks and who writes, until they leave or fall silent for 30 s", async () => {
  const { id } = await ask(seller);
  const [atDesk, own] = await Promise.all([listen(agent), listen(seller)]);
  await atDesk.frame();
  const person = { id: agent.id, name: "Алина Юсупова" };
  const there = (doing: "looking" | "writing") => ({
    type: "presence",
    request: id,
    who: [{ person, doing }],
  });
  await agent.get(endpoints.presence, { params: { id }, body: { doing: "looking" } });
  expect(await atDesk.event()).toEqual(there("looking"));
  await agent.get(endpoints.presence, { params: { id }, body: { doing: "writing" } });
  expect(await atDesk.event()).toEqual(there("writing"));
  const late = await listen(agent);
  expect(await late.until(({ type }) => type === "presence")).toMatchObject([
    { type: "hello" },
    there("writing"),
  ]);
  desk.pass(0.5);
  vi.advanceTimersByTime(1000);
  expect(await atDesk.event()).toEqual({ type: "presence", request: id, who: [] });
  desk.hub.publish({ type: "release", release: "r2" }, "everyone");
  expect(await own.until(({ type }) => type === "release")).toHaveLength(2);
});

test("a connection that reads nothing is ended instead of remembered for", async () => {
  const stream = await listen(seller);
  await stream.frame();
  const release = "r".repeat(1000);
  for (let i = 0; i < 400; i += 1) desk.hub.publish({ type: "release", release }, "everyone");
  await expect(stream.until(() => false)).rejects.toThrow("did not keep up");
});

test("one account has at most twenty connections: the oldest make room", async () => {
  const streams = [];
  for (let i = 0; i < 22; i += 1) {
    const stream = await listen(seller);
    await stream.frame();
    streams.push(stream);
  }
  expect(await streams[0]?.frame()).toBeUndefined();
  expect(await streams[1]?.frame()).toBeUndefined();
  desk.hub.publish({ type: "release", release: "r2" }, "everyone");
  expect(await streams[2]?.event()).toMatchObject({ release: "r2" });
});

test("long polling tells what was missed, waits for what comes, and ends when the time is over", async () => {
  await ask(seller);
  const missed = await agent.get(endpoints.poll, { query: { since: 0 } });
  expect(missed).toMatchObject({ seq: 1, events: [{ kind: "asked", seq: 1 }] });
  const waiting = agent.get(endpoints.poll, { query: { since: 1 } });
  await ask(seller);
  expect(await waiting).toMatchObject({ seq: 2, events: [{ kind: "asked", seq: 2 }] });
  const nothing = agent.call(endpoints.poll, { query: { since: 2, waitSeconds: 25 } });
  await vi.waitFor(async () => {
    await vi.advanceTimersByTimeAsync(25_000);
    expect(await Promise.race([nothing, Promise.resolve("still waiting")])).toMatchObject({
      answer: { seq: 2, events: [] },
    });
  });
  const fromElsewhere = await agent.get(endpoints.poll, { query: { since: 50 } });
  expect(fromElsewhere).toMatchObject({ seq: 2, events: [{ type: "hello", seq: 2 }] });
});

test("events of the moment that fall between two polls are told by the next one, to whom they concern", async () => {
  const first = await agent.get(endpoints.poll, { query: { since: 0, moment: 0 } });
  expect(first.events).toMatchObject([{ type: "hello", seq: 0 }]);
  // Nobody listens now.
  desk.hub.publish({ type: "rules" }, { role: "agent" });
  desk.hub.publish({ type: "crawl" }, { role: "admin" });
  await desk.store.write((trx) =>
    trx.insertInto("access_change").values({ account: agent.id, at: mondayTen }).execute(),
  );
  const next = await agent.get(endpoints.poll, { query: { since: first.seq, moment: first.moment } });
  expect(next.events).toEqual([{ type: "rules" }, { type: "access" }]);
  const again = agent.get(endpoints.poll, { query: { since: next.seq, moment: next.moment } });
  await ask(seller);
  expect((await again).events).toMatchObject([{ type: "request" }]);
});

test("a poll that may have missed events of the moment begins with hello: after a minute, or a restart", async () => {
  const first = await agent.get(endpoints.poll, { query: { since: 0, moment: 0 } });
  desk.hub.publish({ type: "rules" }, { role: "agent" });
  desk.pass(2);
  desk.hub.publish({ type: "tuning" }, "everyone");
  for (const moment of [first.moment, first.moment + 1000]) {
    const { events } = await agent.get(endpoints.poll, { query: { since: first.seq, moment } });
    expect(events).toMatchObject([{ type: "hello", seq: first.seq }]);
  }
});
