import { mkdtempSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { applyImport } from "../../server/accounts/apply-import.ts";
import { planImport } from "../../server/accounts/plan-import.ts";
import { createLog } from "../../server/log.ts";
import { type RunningServer, startServer } from "../../server/start-server.ts";
import { databaseFile } from "../../server/store/database-file.ts";
import { openStore } from "../../server/store/open-store.ts";
import { testConfig } from "../unit/server/harness/test-config.ts";
import { freePort } from "./free-port.ts";
import { clientAt, liveLine, proxiedName } from "./proxy-client.ts";
import { type Proxy, type ProxyName, startProxy, whyNoProxy } from "./start-proxy.ts";

const password = "correct horse";
const patience = { timeout: 10_000, interval: 20 };
const isFull = process.env["COUNTS"] === "full";

describe.each<ProxyName>(["nginx", "caddy"])("behind %s by the example", (name) => {
  let folder: string;
  let server: RunningServer;
  let proxy: Proxy;
  beforeAll(async () => {
    if (whyNoProxy(name) !== null) return;
    folder = mkdtempSync(join(tmpdir(), "ask-me-proxy-"));
    const port = await freePort();
    const config = testConfig(join(folder, "data"), {
      server: {
        address: `https://${proxiedName}`,
        port,
        secret: "a secret for tests that is long enough",
        trustedProxies: ["127.0.0.1"],
      },
      signIn: { header: { proxies: ["127.0.0.1"] } },
    });
    const configFile = join(folder, "ask-me.yaml");
    server = await startServer({ config, configFile, log: createLog("silent") });
    await employ(config.data);
    proxy = await startProxy(name, { folder: join(folder, "proxy"), server: port });
  });
  afterAll(async () => {
    if (whyNoProxy(name) !== null) return;
    await proxy.stop();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  beforeEach(({ skip }) => {
    const why = whyNoProxy(name);
    skip(why !== null, why ?? "");
  });

  const near: ReturnType<typeof clientAt> = (path, given) => clientAt("127.0.0.2", proxy.port)(path, given);
  const health = async (): Promise<number> => (await near("/healthz")).status;
  const signIn = (login: string, { from = "127.0.0.2", typed = password, headers = {} } = {}) =>
    clientAt(from, proxy.port)("/api/auth/sign-in/username", {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify({ username: login, password: typed }),
    });
  async function cookieOf(login: string): Promise<string> {
    const { headers } = await signIn(login);
    return (headers["set-cookie"] ?? []).map((cookie) => cookie.split(";")[0]).join("; ");
  }
  const ask = async (cookie: string, text: string) =>
    near("/api/requests", {
      method: "POST",
      headers: { cookie, "content-type": "application/json" },
      body: JSON.stringify({
        key: crypto.randomUUID(),
        as: "question",
        text,
        context: {},
        via: "web",
        clickedAt: new Date().toISOString(),
        elapsedMs: 0,
      }),
    });

  test("http leads to https, with the path", async () => {
    const { status, location } = await plainly("/desk?x=1", proxy.plainPort);
    expect([301, 308]).toContain(status);
    expect(location).toMatch(new RegExp(`^https://${proxiedName}(:\\d+)?/desk\\?x=1$`));
  });

  test("signing in sets a cookie for https alone, and the server's own headers arrive once", async () => {
    const signedIn = await signIn("marina");
    expect(signedIn).toMatchObject({ status: 200 });
    expect(signedIn.headers["set-cookie"]?.[0]).toMatch(/; *Secure/i);
    expect(signedIn.headers["set-cookie"]?.[0]).toMatch(/; *HttpOnly/i);
    // Twice would read «a, a».
    expect(signedIn.headers["strict-transport-security"]).toMatch(/^max-age=\d+$/);
    const cookie = await cookieOf("marina");
    expect((await near("/api/me", { headers: { cookie } })).status).toBe(200);
  });

  test("a live event arrives at once, over HTTP/2", async () => {
    const line = await liveLine(proxy.port, await cookieOf("igor"));
    expect(line.session.alpnProtocol).toBe("h2");
    await vi.waitFor(() => expect(line.heard[0]?.text).toContain('"hello"'), patience);
    const cookie = await cookieOf("marina");
    const asked = await ask(cookie, "Где бланк?");
    const answeredAt = performance.now();
    expect(asked).toMatchObject({ status: 201 });
    const event = () => line.heard.find(({ text }) => text.includes('"asked"'));
    await vi.waitFor(() => expect(event()).toBeDefined(), patience);
    expect((event()?.at ?? Number.POSITIVE_INFINITY) - answeredAt).toBeLessThan(1000);
    line.close();
  });

  test("the largest file gets through as it is, a larger one is refused in words", async () => {
    const cookie = await cookieOf("marina");
    const upload = (bytes: number) =>
      near(`/api/files?${new URLSearchParams({ key: crypto.randomUUID(), name: "журнал.txt" })}`, {
        method: "POST",
        headers: { cookie, "content-type": "application/octet-stream" },
        body: Buffer.alloc(bytes, "строка журнала\n"),
      });
    const most = 10 * 1024 * 1024;
    const taken = await upload(most);
    expect(taken).toMatchObject({ status: 201 });
    expect(JSON.parse(taken.text)).toMatchObject({ bytes: most });
    const refused = await upload(most + 1);
    expect(refused.status).toBe(413);
    expect(JSON.parse(refused.text)).toMatchObject({ code: "too-large" });
  });

  test("the longest query gets through", async () => {
    const cookie = await cookieOf("marina");
    const query = "щ".repeat(1000);
    const found = await near(`/api/search?${new URLSearchParams({ q: query })}`, { headers: { cookie } });
    expect([414, 431, 502]).not.toContain(found.status);
  });

  test("addresses of clients are told apart, whatever they say of themselves", async () => {
    const guess = (headers = {}) => signIn("guessed", { from: "127.0.0.3", typed: "wrong", headers });
    for (let tries = 0; tries < 40; tries += 1) if ((await guess()).status === 429) break;
    expect((await guess()).status).toBe(429);
    expect((await guess({ "x-forwarded-for": "127.0.0.4" })).status).toBe(429);
    expect((await guess({ forwarded: "for=127.0.0.4", "x-real-ip": "127.0.0.4" })).status).toBe(429);
    // To whoever else comes through the same proxy this does nothing.
    expect((await signIn("guessed", { from: "127.0.0.4" })).status).toBe(200);
  });

  test("nobody but the proxy says who somebody is", async () => {
    expect((await near("/api/me", { headers: { "x-remote-user": "igor" } })).status).toBe(401);
  });

  test("it is reloaded while people work, and events go on", async () => {
    const cookie = await cookieOf("igor");
    const again: number[] = [];
    const calls = (async () => {
      for (let nth = 0; nth < 30; nth += 1) {
        const status = await health().catch(() => 0);
        // Whoever was cut off tries again, as the extension and the console do.
        if (status !== 200) again.push(await health());
      }
    })();
    await proxy.reload();
    await calls;
    // Caddy 2.6 breaks off what it is doing at that moment; nginx finishes it.
    expect(again.length).toBeLessThanOrEqual(name === "caddy" ? 2 : 0);
    expect(again.filter((status) => status !== 200)).toEqual([]);
    const line = await liveLine(proxy.port, cookie);
    await ask(await cookieOf("marina"), "Ещё вопрос");
    await vi.waitFor(
      () => expect(line.heard.some(({ text }) => text.includes('"asked"'))).toBe(true),
      patience,
    );
    line.close();
  });

  test(
    "a silent live stream is still there after a minute and a half",
    { timeout: 120_000 },
    async ({ skip }) => {
      skip(!isFull, "waits for a minute and a half: runs with COUNTS=full");
      const line = await liveLine(proxy.port, await cookieOf("igor"));
      // A line of comment every 15 seconds.
      await vi.waitFor(() => expect(line.heard.length).toBeGreaterThan(6), {
        timeout: 110_000,
        interval: 500,
      });
      expect(line.session.closed || line.session.destroyed).toBe(false);
      line.close();
    },
  );
});

/** A call without TLS: where it is sent to. */
function plainly(path: string, port: number): Promise<{ status: number; location: string }> {
  return new Promise((resolve, reject) => {
    const where = { host: "127.0.0.1", port, path, agent: false };
    request({ ...where, headers: { host: proxiedName } }, (response) => {
      resolve({ status: response.statusCode ?? 0, location: response.headers.location ?? "" });
      response.resume();
    })
      .on("error", reject)
      .end();
  });
}

/** Accounts of a seller, an agent and one whose password is guessed, as an import beside the server makes them. */
async function employ(data: string): Promise<void> {
  const store = openStore(databaseFile(data));
  const wanted = (["marina", "igor", "guessed"] as const).map((login) => ({
    login,
    name: login,
    email: `${login}@polis.example`,
    role: login === "igor" ? ("agent" as const) : ("seller" as const),
    groups: [],
    region: null,
    channel: null,
    department: null,
    joinedAt: null,
    skills: [],
    password,
  }));
  await applyImport(store, planImport([], wanted), new Date());
  await store.close();
}
