import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { z } from "zod";
import { Source } from "../../../core/contract/config-source.ts";
import { openSource } from "../../../index-builder/crawl/open-source.ts";
import { createKnownHosts, type KnownHosts } from "../../../index-builder/fetch/known-hosts.ts";
import { createTurnedClock, type TurnedClock } from "./turned-clock.ts";

type SourceInput = z.input<typeof Source>;
type Portal = (path: string, response: ServerResponse, request: IncomingMessage) => void;

let server: Server;
let start: string;
let portal: Portal;
let clock: TurnedClock;
let hosts: KnownHosts;
/** When each path was asked for, by the turned clock. */
let asked: { path: string; at: number }[];

beforeEach(async () => {
  hosts = createKnownHosts();
  clock = createTurnedClock(() => hosts.of(start).running > 0);
  asked = [];
  server = createServer((request, response) => {
    const path = request.url ?? "";
    if (path === "/robots.txt") return portal(path, response, request);
    asked.push({ path, at: clock.passed() });
    portal(path, response, request);
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  start = `http://127.0.0.1:${address !== null && typeof address === "object" ? address.port : 0}/`;
});
afterEach(() => {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
});

const withoutRobots =
  (pages: Portal): Portal =>
  (path, response, request) =>
    path === "/robots.txt" ? void response.writeHead(404).end() : pages(path, response, request);

async function opened(more: Partial<SourceInput> = {}) {
  const source = Source.parse({ id: "portal", start: [start], ...more });
  const [identity] = source.identities;
  if (!identity) throw new Error("no identity");
  const stop = new AbortController();
  const { now, pause } = clock;
  const found = await clock.until(openSource({ source, identity, signal: stop.signal, now, pause, hosts }));
  if (found.kind !== "open") throw new Error(JSON.stringify(found.problem));
  const { fetcher, robots } = found.portal;
  return {
    robots,
    stop,
    get: (...paths: string[]) =>
      clock.until(Promise.all(paths.map((path) => fetcher.get({ address: new URL(path, start).href })))),
  };
}

const pages = (count: number): string[] => Array.from({ length: count }, (_, i) => `/p/${i}`);

describe("Retry-After", () => {
  test.each([
    ["seconds", 429, () => "90"],
    ["seconds", 503, () => "90"],
    ["a date", 503, () => new Date(Date.now() + 90_000).toUTCString()],
  ])(
    "%s with %i: nothing of the whole host is asked for before, then all is read",
    async (_, status, when) => {
      let turn = 0;
      portal = withoutRobots((_path, response) => {
        turn += 1;
        response
          .writeHead(turn === 3 ? status : 200, turn === 3 ? { "retry-after": when() } : {})
          .end("text");
      });
      const { get } = await opened();
      const answers = await get(...pages(12));
      expect(answers.every((answer) => answer.kind === "answer" && answer.status === 200)).toBe(true);
      expect(asked).toHaveLength(13);
      // A date has whole seconds.
      expect(asked.filter(({ at }) => at > 0 && at < 89_000)).toEqual([]);
      expect(asked.at(-1)?.at).toBeGreaterThanOrEqual(89_000);
    },
  );

  test("a pause that one identity was asked for holds for the next one, robots.txt included", async () => {
    const robotsAt: number[] = [];
    portal = (path, response) => {
      if (path === "/robots.txt") {
        robotsAt.push(clock.passed());
        response.writeHead(404).end();
        return;
      }
      // The first identity is stopped while it waits.
      void clock.pause(1_000).then(() => first.stop.abort());
      response.writeHead(429, { "retry-after": "60" }).end();
    };
    const first = await opened();
    expect(await first.get("/a")).toMatchObject([{ kind: "failed", why: "stopped" }]);
    expect(clock.passed()).toBe(1_000);
    await opened();
    expect(robotsAt).toEqual([0, 60_000]);
  });
});

test("without Retry-After an address is asked for again after half a second and after two more", async () => {
  portal = withoutRobots((_path, response) => void response.writeHead(503).end());
  const { get } = await opened();
  expect(await get("/a")).toMatchObject([{ kind: "failed", why: "server-error", detail: "HTTP 503" }]);
  expect(asked.map(({ at }) => at)).toEqual([0, 500, 2_500]);
});

test("a host that only fails is given up: the rest fails fast, after a handful of requests in half an hour", async () => {
  portal = withoutRobots((_path, response) => void response.writeHead(500).end());
  const { get } = await opened();
  const answers = await get(...pages(200));
  const whys = answers.map((answer) => (answer.kind === "failed" ? answer.why : answer.status));
  expect(whys.filter((why) => why === "host-unavailable").length).toBeGreaterThan(180);
  expect(asked.length).toBeLessThan(20);
  expect(clock.passed()).toBeGreaterThan(30 * 60_000);
  expect(answers.at(-1)).toMatchObject({ why: "host-unavailable", detail: "HTTP 500" });
});

test("a connection that breaks counts as a fault, a page that is not there does not", async () => {
  portal = withoutRobots((path, response, request) => {
    if (path.startsWith("/p/")) response.writeHead(404).end();
    else request.socket.destroy();
  });
  const { get } = await opened({ concurrency: 1 });
  const answers = await get(...pages(30), "/broken/1", "/broken/2");
  expect(answers.slice(0, 30).every((answer) => answer.kind === "answer" && answer.status === 404)).toBe(
    true,
  );
  expect(answers.slice(30)).toMatchObject([{ why: "network" }, { why: "network" }]);
});

test("each time-out is too much for the host: half as many at a time", async () => {
  portal = (path, response) => void (path === "/robots.txt" ? response.writeHead(404).end() : undefined);
  const { get } = await opened({ timeoutSeconds: 1 });
  hosts.of(start).pace = { ...hosts.of(start).pace, limit: 8 };
  expect(await get("/never")).toMatchObject([{ kind: "failed", why: "timeout" }]);
  // Asked for three times: eight, four, two, one.
  expect(hosts.of(start).pace.limit).toBe(1);
});

test("two requests at a time at first, as many as the source allows once the portal proves quick", async () => {
  let running = 0;
  const most: number[] = [];
  portal = withoutRobots((_path, response) => {
    running += 1;
    most.push(running);
    // Long enough for others to arrive meanwhile.
    setTimeout(() => {
      running -= 1;
      response.end("text");
    }, 5);
  });
  const { get } = await opened({ concurrency: 4 });
  await get(...pages(5));
  expect(Math.max(...most)).toBe(2);
  await get(...pages(60));
  expect(Math.max(...most)).toBeLessThanOrEqual(4);
  expect(Math.max(...most)).toBeGreaterThan(2);
});

test("Crawl-delay for our agent spaces the requests of its host", async () => {
  portal = (path, response) => {
    if (path !== "/robots.txt") return void response.end("text");
    response.writeHead(200, { "content-type": "text/plain" });
    response.end("User-agent: *\nCrawl-delay: 1\n\nUser-agent: AskMe-IndexBuilder\nCrawl-delay: 7.5\n");
  };
  const { get } = await opened();
  const before = clock.passed();
  await get(...pages(4));
  const starts = asked.map(({ at }) => at - before);
  expect(starts.slice(1).map((at, i) => at - (starts[i] ?? 0))).toEqual([7_500, 7_500, 7_500]);
});

test("outside of its hours nothing is asked for, robots.txt included", async () => {
  let first = -1;
  portal = (_path, response) => {
    if (first < 0) first = clock.passed();
    response.writeHead(404).end();
  };
  await opened({ hours: [["22:00", "06:00"]], timeZone: "UTC" });
  expect(first).toBe(10 * 3_600_000);
});

test("who ignores robots.txt does not even ask for it", async () => {
  let robots = 0;
  portal = (path, response) => {
    if (path === "/robots.txt") robots += 1;
    response.end("text");
  };
  const { robots: rules } = await opened({ robots: { ignore: "the portal's owner agreed by mail" } });
  expect(robots).toBe(0);
  expect(rules.allows(`${start}anything`)).toBe(true);
});
