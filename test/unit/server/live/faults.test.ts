import { once } from "node:events";
import { createAdaptorServer, type ServerType } from "@hono/node-server";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { LiveEvent } from "../../../../core/contract/live.ts";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import { livePath } from "../../../../core/contract/paths.ts";
import { ask, type DeskApp, deskApp, type Someone } from "../desk/desk-app.ts";
import { StreamReader } from "../desk/read-stream.ts";
import { cutLine } from "./cut-line.ts";
import { holdingProxy } from "./holding-proxy.ts";
import { listeners } from "./listeners.ts";

const minuteMs = 60_000;
/** Two heartbeats and a little. */
const silentPeriodMs = 33_000;
const tabs = 10;

let desk: DeskApp;
let server: ServerType;
let port: number;
let seller: Someone;
let agent: Someone;
/** By each who listens. */
let heard: LiveEvent[][];
let ending: AbortController;
const closing: (() => Promise<void>)[] = [];

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "setTimeout", "clearTimeout"] });
  desk = await deskApp();
  [seller, agent] = [await desk.someone(), await desk.someone({ role: "agent" })];
  server = createAdaptorServer({ fetch: desk.app.fetch });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  port = typeof address === "object" && address !== null ? address.port : 0;
  heard = [];
  ending = new AbortController();
});
afterEach(async () => {
  ending.abort();
  desk.hub.close();
  for (const close of closing.splice(0)) await close();
  const closed = once(server, "close");
  server.close();
  if ("closeAllConnections" in server) server.closeAllConnections();
  await closed;
  await desk.close();
  vi.useRealTimers();
});

/** What travels between sockets of this process arrives. */
async function arrive(): Promise<void> {
  for (let turns = 0; turns < 25; turns += 1) await new Promise((next) => setImmediate(next));
}

async function until(isSo: () => boolean): Promise<void> {
  const from = performance.now();
  while (!isSo()) {
    const waited = performance.now() - from;
    if (waited > 10_000) throw new Error(`Not so after ten seconds: ${String(isSo)}`);
    // On a busy machine a call ran into its limit while the clock was turned: whoever tries again later needs it to go on.
    await (waited > 2000 ? turn(1000) : arrive());
  }
}

/** Turns every clock, second by second, sooner over where something is so. */
async function turn(ms: number, isSo: () => boolean = () => false): Promise<void> {
  for (let passed = 0; passed < ms && !isSo(); passed += 1000) {
    await vi.advanceTimersByTimeAsync(1000);
    desk.pass(1 / 60);
    await arrive();
  }
}

const seqsIn = (events: readonly LiveEvent[], type: "request" | "hello"): number[] =>
  events.flatMap((event) => (event.type === type ? [event.seq] : []));
/** Positions of the log that were told, in the order in which they were. */
const told = (): number[] => seqsIn(heard[0] ?? [], "request");
const hellos = (): number[] => seqsIn(heard[0] ?? [], "hello");
const toldToEach = (): number[][] => heard.map((events) => seqsIn(events, "request"));
const allWereTold = (count: number) => () => toldToEach().every(({ length }) => length >= count);
const allWereGreeted = (): boolean => heard.every((events) => seqsIn(events, "hello").length > 0);
const toEach = (seqs: number[]): number[][] => Array.from({ length: tabs }, () => seqs);
const upTo = (last: number): number[] => Array.from({ length: last }, (_, at) => at + 1);

/** A question comes and goes into the agent's hands: two events. */
async function askAndClaim(): Promise<void> {
  const { id } = await ask(seller);
  await agent.get(endpoints.claim, { params: { id } });
}

describe.each(["extension", "console"] as const)("the %s", (who) => {
  const listen = (origin: string): void => {
    const events: LiveEvent[] = [];
    heard.push(events);
    const { signal } = ending;
    listeners[who]({ origin, token: agent.token, heard: (event) => events.push(event), signal });
  };

  test("cut off for ten minutes, hears all of them once and in order when the line is back", async () => {
    const line = await cutLine(port);
    closing.push(line.close);
    listen(line.origin);
    await until(() => hellos().length === 1);
    await askAndClaim();
    await until(() => told().length === 2);
    line.cut();
    for (let minute = 0; minute < 10; minute += 1) {
      await askAndClaim();
      await turn(minuteMs);
    }
    expect(told()).toEqual(upTo(2));
    line.mend();
    await turn(2 * minuteMs, () => told().length >= 22);
    await askAndClaim();
    await until(() => told().length >= 24);
    expect(told()).toEqual(upTo(24));
    // Nothing was missed: the position asked for is the one it went on from.
    expect(
      hellos()
        .slice(1)
        .every((seq) => seq === 2),
    ).toBe(true);
  });

  test.each([
    { what: "whole answers", headFirst: false },
    { what: "bodies", headFirst: true },
  ])(
    "behind a proxy that holds back $what, polls after two silent periods and hears all once",
    async ({ headFirst }) => {
      const proxy = await holdingProxy({ port, headFirst });
      closing.push(proxy.close);
      proxy.hold();
      listen(proxy.origin);
      await turn(4 * silentPeriodMs, () => hellos().length > 0);
      expect(proxy.asked.slice(0, 3)).toEqual(["/api/live", "/api/live", "/api/live/poll"]);
      for (let nth = 1; nth <= 5; nth += 1) {
        await askAndClaim();
        await until(() => told().length >= 2 * nth);
      }
      expect(told()).toEqual(upTo(10));
    },
  );

  test("whose stream is held back from some moment on, hears what came meanwhile by its first poll, once", async () => {
    const proxy = await holdingProxy({ port, headFirst: true });
    closing.push(proxy.close);
    listen(proxy.origin);
    await until(() => hellos().length === 1);
    await askAndClaim();
    await until(() => told().length === 2);
    proxy.hold();
    await askAndClaim();
    await turn(4 * silentPeriodMs, () => told().length >= 4);
    await askAndClaim();
    await until(() => told().length >= 6);
    expect(told()).toEqual(upTo(6));
    expect(proxy.asked.filter((path) => path === "/api/live").length).toBeLessThanOrEqual(3);
  });

  test("in ten tabs, cut off for ten minutes, tells each tab all of them once", async () => {
    const line = await cutLine(port);
    closing.push(line.close);
    for (let tab = 0; tab < tabs; tab += 1) listen(line.origin);
    await until(allWereGreeted);
    line.cut();
    for (let minute = 0; minute < 10; minute += 1) {
      await askAndClaim();
      await turn(minuteMs);
    }
    expect(toldToEach()).toEqual(toEach([]));
    line.mend();
    await turn(2 * minuteMs, allWereTold(20));
    await askAndClaim();
    await until(allWereTold(22));
    expect(toldToEach()).toEqual(toEach(upTo(22)));
  });

  test("in ten tabs behind a proxy that holds back bodies, tells each tab all of them once", async () => {
    const proxy = await holdingProxy({ port, headFirst: true });
    closing.push(proxy.close);
    for (let tab = 0; tab < tabs; tab += 1) listen(proxy.origin);
    await until(allWereGreeted);
    proxy.hold();
    await askAndClaim();
    await turn(4 * silentPeriodMs, allWereTold(2));
    for (let nth = 2; nth <= 5; nth += 1) {
      await askAndClaim();
      await until(allWereTold(2 * nth));
    }
    expect(toldToEach()).toEqual(toEach(upTo(10)));
  });
});

test("whoever comes back while questions pour in hears each once", async () => {
  const questions = 60;
  await ask(seller);
  const askers = await Promise.all(Array.from({ length: 6 }, () => desk.someone()));
  const pouring = askers.map(async (asker) => {
    for (let nth = 0; nth < questions / askers.length; nth += 1) await ask(asker);
  });
  const streams: Response[] = [];
  const coming = (async () => {
    while (streams.length < 19) streams.push(await openStream(0));
  })();
  await Promise.all([...pouring, coming]);
  for (const stream of streams) {
    const events = await new StreamReader(stream).until(
      (event) => "seq" in event && event.seq === questions + 1,
    );
    expect(events.map((event) => "seq" in event && event.seq)).toEqual([0, ...upTo(questions + 1)]);
  }
});

const openStream = async (since: number): Promise<Response> =>
  desk.app.request(livePath, {
    headers: { authorization: `Bearer ${agent.token}`, "last-event-id": String(since) },
  });
