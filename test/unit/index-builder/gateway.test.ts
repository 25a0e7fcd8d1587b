import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Source } from "../../../core/contract/config-source.ts";
import { openSource } from "../../../index-builder/crawl/open-source.ts";

/** A name that only the gateway knows. */
const portal = "https://portal.polis.invalid";
let gateway: Server;
let address: string;
let asked: { readonly path: string; readonly headers: IncomingHttpHeaders }[];
/** Names that were looked up. */
let resolved: string[];

beforeEach(async () => {
  asked = [];
  resolved = [];
  gateway = createServer((request, response) => {
    const path = request.url ?? "";
    asked.push({ path, headers: request.headers });
    if (path === "/old") return void response.writeHead(302, { location: `${portal}/limits` }).end();
    response
      .writeHead(path === "/robots.txt" ? 404 : 200, { "set-cookie": "seen=1" })
      .end("Вы вошли как робот");
  });
  await new Promise<void>((resolve) => void gateway.listen(0, "127.0.0.1", resolve));
  const at = gateway.address();
  address = `http://127.0.0.1:${at !== null && typeof at === "object" ? at.port : 0}`;
});
afterEach(() => {
  gateway.closeAllConnections();
  return new Promise((resolve) => gateway.close(resolve));
});

async function opened(more: object = {}, start = `${portal}/`) {
  const source = Source.parse({
    id: "polis",
    start: [start],
    identities: [{ name: "staff", groups: ["staff"], signIn: { kind: "gateway", address, ...more } }],
    scope: { origins: ["https://files.polis.invalid"] },
    robots: { ignore: "the gateway answers for it" },
  });
  const [identity] = source.identities;
  if (!identity) throw new Error("no identity");
  return openSource({
    source,
    identity,
    signal: new AbortController().signal,
    now: () => new Date(),
    pause: () => Promise.resolve(),
    resolve: (name) => {
      resolved.push(name);
      return Promise.resolve([]);
    },
  });
}

async function fetcherOf(more: object = {}) {
  const found = await opened(more);
  if (found.kind !== "open") throw new Error(JSON.stringify(found.problem));
  return found.portal.fetcher;
}

describe("an identity whose proof a gateway adds", () => {
  test("asks the gateway, and everything is known by the portal's own address", async () => {
    const fetcher = await fetcherOf({ key: "k-17" });
    const answer = await fetcher.get({ address: `${portal}/limits?year=2026`, etag: '"7"' });
    expect(answer).toMatchObject({ kind: "answer", status: 200, address: `${portal}/limits?year=2026` });
    expect(asked.at(-1)).toMatchObject({
      path: "/limits?year=2026",
      headers: {
        host: "portal.polis.invalid",
        "x-gateway-key": "k-17",
        "if-none-match": '"7"',
        cookie: "seen=1",
      },
    });
    expect(resolved).toEqual([]);
    await fetcher.close();
  });

  test("gets redirects as the portal spells them", async () => {
    const fetcher = await fetcherOf();
    expect(await fetcher.get({ address: `${portal}/old` })).toMatchObject({
      status: 302,
      headers: { location: `${portal}/limits` },
    });
    await fetcher.close();
  });

  test("asks other hosts without it, and never tells them the key", async () => {
    const fetcher = await fetcherOf({ key: "k-17" });
    const before = asked.length;
    expect(await fetcher.get({ address: "https://files.polis.invalid/rules.pdf" })).toMatchObject({
      kind: "failed",
    });
    expect(asked).toHaveLength(before);
    expect(resolved).toContain("files.polis.invalid");
    await fetcher.close();
  });

  test("is probed like any other", async () => {
    const probe = { address: `${portal}/`, text: "Вы вошли как Смирнова" };
    expect(await opened({ probe })).toMatchObject({ kind: "closed", problem: { kind: "probe-missing" } });
    expect(await opened({ probe: { ...probe, text: "Вы вошли как робот" } })).toMatchObject({ kind: "open" });
  });

  test("may not ask an address that nobody may ask, by way of a gateway either", async () => {
    const found = await opened({}, "http://169.254.169.254/");
    expect(found).toMatchObject({ kind: "closed", problem: { kind: "unreachable", why: "refused-address" } });
    expect(asked).toEqual([]);
  });

  test("a gateway that is not there is named", async () => {
    const found = await opened({ address: "http://127.0.0.1:1" });
    expect(found).toMatchObject({ problem: { kind: "unreachable", why: "connection-refused" } });
    expect(JSON.stringify(found)).toContain("127.0.0.1:1");
  });
});

test.each([
  ["http://127.0.0.1:8081", true],
  ["http://127.0.0.53:8081/", true],
  ["http://[::1]:8081", true],
  ["http://localhost:8081", false],
  ["http://10.1.2.3:8081", false],
  ["http://127.0.0.1.evil.example:8081", false],
  ["http://user@127.0.0.1:8081", false],
  ["http://127.0.0.1:8081/portal", false],
  ["https://127.0.0.1:8081", false],
])("a gateway at %s: %s", (at, right) => {
  const signIn = { kind: "gateway", address: at };
  const parsed = Source.safeParse({
    id: "polis",
    start: [portal],
    identities: [{ name: "a", groups: ["a"], signIn }],
  });
  expect(parsed.success).toBe(right);
});
