import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createSocketServer } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Source } from "../../../core/contract/config-source.ts";
import { openSource } from "../../../index-builder/crawl/open-source.ts";
import { createCookieJar } from "../../../index-builder/fetch/cookie-jar.ts";
import { follow } from "../../../index-builder/fetch/follow.ts";
import { createHttpFetcher, type HttpFetcherOptions } from "../../../index-builder/fetch/http-fetcher.ts";
import { createKnownHosts } from "../../../index-builder/fetch/known-hosts.ts";
import type { Resolve } from "../../../index-builder/fetch/pinned-lookup.ts";

/** The portal stands on 127.0.0.1; beside it, on the same port of 127.0.0.2, something that nobody may touch. */
let portal: Server;
let canary: ReturnType<typeof createSocketServer>;
let port = 0;
let touched = 0;
let answer: RequestListener;

beforeEach(async () => {
  touched = 0;
  answer = (_request, response) => response.end("the portal");
  // One connection per request: each has to ask for the address anew.
  portal = createServer((request, response) => answer(request, response.setHeader("connection", "close")));
  canary = createSocketServer((socket) => {
    touched += 1;
    socket.resume();
    socket.end("HTTP/1.1 200 OK\r\ncontent-length: 6\r\nconnection: close\r\n\r\nsecret");
  });
  await new Promise<void>((resolve) => void portal.listen(0, "127.0.0.1", resolve));
  const address = portal.address();
  port = address !== null && typeof address === "object" ? address.port : 0;
  await new Promise<void>((resolve) => void canary.listen(port, "127.0.0.2", resolve));
});
afterEach(async () => {
  await Promise.all([portal, canary].map((server) => new Promise((resolve) => server.close(resolve))));
});

const fetcherThat = (more: Partial<HttpFetcherOptions> = {}) =>
  createHttpFetcher({
    allows: () => true,
    network: { private: "refuse", addresses: ["127.0.0.1"] },
    hosts: createKnownHosts(),
    policy: { most: 4, hours: [], timeZone: "UTC", longestPauseMs: 0 },
    jar: createCookieJar(() => new Date()),
    credentials: { headers: {}, origins: new Set() },
    userAgent: "test",
    timeoutMs: 2_000,
    connections: 4,
    signal: new AbortController().signal,
    now: () => new Date(),
    pause: () => Promise.resolve(),
    ...more,
  });

/** A resolver that answers in turn, the last answer for good. */
function answersInTurn(...turns: string[][]): Resolve {
  let turn = 0;
  return () => {
    const addresses = turns[Math.min(turn, turns.length - 1)] ?? [];
    turn += 1;
    return Promise.resolve(addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })));
  };
}

const byName = () => `http://portal.test:${port}/`;
const anywhere: Source["network"] = { private: "allow", addresses: [] };

const forbidden = [
  "127.0.0.2",
  "2130706434",
  "0x7f000002",
  "0x7f.0.0.2",
  "0177.0.0.2",
  "017700000002",
  "127.2",
  "[::ffff:127.0.0.2]",
  "[::ffff:7f00:2]",
  "[::127.0.0.2]",
];

describe("addresses that no lookup ever sees", () => {
  test("the portal itself answers", async () => {
    const read = await fetcherThat().get({ address: `http://127.0.0.1:${port}/` });
    expect(read).toMatchObject({ kind: "answer", status: 200 });
  });

  test.each(forbidden)("%s is refused and not connected to", async (host) => {
    const read = await fetcherThat().get({ address: `http://${host}:${port}/` });
    expect(read).toMatchObject({ kind: "failed", why: "refused-address" });
    expect(read.kind === "failed" && read.detail).toContain("is private");
    expect(touched).toBe(0);
  });

  test.each(forbidden)("a redirect to %s is refused like a link", async (host) => {
    answer = (_request, response) =>
      response.writeHead(302, { location: `http://${host}:${port}/latest` }).end();
    const read = await follow(fetcherThat(), { address: `http://127.0.0.1:${port}/` }, () => true);
    expect(read).toMatchObject({ kind: "failed", why: "refused-address" });
    expect(touched).toBe(0);
  });

  test("an origin that is not allowed is refused whatever its address, and the rule is told", async () => {
    const fetcher = fetcherThat({
      allows: (address) => new URL(address).hostname === "127.0.0.1",
      network: { private: "allow", addresses: ["127.0.0.0/8"] },
    });
    const read = await fetcher.get({ address: `http://127.0.0.2:${port}/` });
    expect(read).toMatchObject({
      why: "refused-address",
      detail: `http://127.0.0.2:${port} is not among the allowed origins`,
    });
    expect(touched).toBe(0);
  });
});

describe("after DNS", () => {
  test.each([["127.0.0.2"], ["::ffff:127.0.0.2"], ["::ffff:7f00:2"]])(
    "a name that points to %s is refused where private addresses are",
    async (...addresses) => {
      const read = await fetcherThat({ resolve: answersInTurn(addresses) }).get({ address: byName() });
      expect(read).toMatchObject({ kind: "failed", why: "refused-address" });
      expect(touched).toBe(0);
    },
  );

  test.each(["169.254.169.254", "fe80::1", "100.100.100.200", "::ffff:169.254.169.254"])(
    "a name that points to %s is refused even where they are allowed",
    async (target) => {
      const fetcher = fetcherThat({ resolve: answersInTurn([target]), network: anywhere });
      expect(await fetcher.get({ address: byName() })).toMatchObject({ why: "refused-address" });
    },
  );

  test("of several addresses only those that are allowed are tried", async () => {
    const fetcher = fetcherThat({ resolve: answersInTurn(["127.0.0.2", "127.0.0.1"]) });
    expect(await fetcher.get({ address: byName() })).toMatchObject({ kind: "answer" });
    expect(touched).toBe(0);
  });

  test("a name that begins to point elsewhere (DNS rebinding) leads nowhere, for the whole run", async () => {
    const hosts = createKnownHosts();
    const resolve = answersInTurn(["127.0.0.1"], ["127.0.0.2"]);
    const first = fetcherThat({ resolve, network: anywhere, hosts });
    expect(await first.get({ address: byName() })).toMatchObject({ kind: "answer" });
    const second = await first.get({ address: byName() });
    expect(second).toMatchObject({ kind: "failed", why: "refused-address" });
    expect(second.kind === "failed" && second.detail).toContain("127.0.0.2 is not where the name pointed");
    // The next identity has a fetcher of its own.
    const next = fetcherThat({ resolve, network: anywhere, hosts });
    expect(await next.get({ address: byName() })).toMatchObject({ why: "refused-address" });
    expect(touched).toBe(0);
  });

  test("it may move to an address that the configuration names", async () => {
    const network: Source["network"] = { private: "allow", addresses: ["127.0.0.2/32"] };
    const fetcher = fetcherThat({ resolve: answersInTurn(["127.0.0.1"], ["127.0.0.2"]), network });
    await fetcher.get({ address: byName() });
    expect(await fetcher.get({ address: byName() })).toMatchObject({ kind: "answer" });
    expect(touched).toBe(1);
  });
});

test("a source whose portal moves between robots.txt and its pages reads none of them", async () => {
  const paths: string[] = [];
  answer = (request, response) => {
    paths.push(request.url ?? "");
    response.writeHead(404).end();
  };
  const source = Source.parse({ id: "portal", start: [`http://portal.test:${port}/`] });
  const [identity] = source.identities;
  if (!identity) throw new Error("no identity");
  const opened = await openSource({
    source,
    identity,
    signal: new AbortController().signal,
    now: () => new Date(),
    resolve: answersInTurn(["127.0.0.1"], ["127.0.0.2"]),
  });
  if (opened.kind !== "open") throw new Error(opened.problem.kind);
  const read = await opened.portal.fetcher.get({ address: source.start[0] ?? "" });
  await opened.portal.fetcher.close();
  expect(read).toMatchObject({ kind: "failed", why: "refused-address" });
  expect(paths).toEqual(["/robots.txt"]);
  expect(touched).toBe(0);
});
