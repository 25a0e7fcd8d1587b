import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pino } from "pino";
import { Me } from "../../../../core/contract/person.ts";
import { testApp, type TestApp } from "../harness/test-app.ts";

const ours = "http://ask-me.example";
const proxy = "10.0.0.5";
const header = {
  proxies: [proxy, "fd00::/64"],
  realm: "strip",
  name: "X-Remote-Name",
  groups: "X-Remote-Groups",
  roles: { desk: "agent" },
  accounts: "known",
};

let server: TestApp;
beforeAll(async () => {
  server = await testApp({ signIn: { passwords: "admins", header } });
  await server.people([{ login: "marina" }, { login: "boris" }, { login: "chief", role: "admin" }]);
});
afterAll(() => server.close());

type Calling = {
  readonly from?: string;
  readonly headers?: readonly (readonly [string, string])[];
  readonly cookie?: string;
};

/** A call as Node would hand it over: from an address, with its headers as they came. */
async function call(path: string, { from = proxy, headers = [], cookie }: Calling = {}, to = server) {
  const all = new Headers(headers.map(([name, value]): [string, string] => [name, value]));
  if (cookie !== undefined) all.set("cookie", cookie);
  const incoming = { socket: { remoteAddress: from }, rawHeaders: headers.flat() };
  return to.app.request(ours + path, { headers: all }, { incoming });
}

const as = (login: string): [string, string][] => [["X-Remote-User", login]];
const startAt = "/api/auth/proxy/start?to=/connect%3Fuser_code%3DABCD2345";

async function signedIn(login: string, calling: Calling = {}): Promise<string> {
  const response = await call(startAt, { headers: as(login), ...calling });
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

const signIn = (username: string, password: string) =>
  server.post("/api/auth/sign-in/username", { username, password });

const failed = (response: Response): string | null =>
  new URL(response.headers.get("location") ?? "", ours).searchParams.get("failed");

test("whom the proxy names is signed in and comes back to the very same place", async () => {
  const response = await call(startAt, { headers: as("POLIS\\Marina") });
  expect(response.headers.get("location")).toBe("/connect?user_code=ABCD2345");
  const cookie = await signedIn("marina@POLIS.EXAMPLE");
  const me = await call("/api/me", { cookie, headers: as("marina") });
  expect(Me.parse(await me.json())).toMatchObject({ login: "marina", role: "seller" });
});

test("the pages are told to send whoever comes there at once", async () => {
  const ways: unknown = await (await call("/api/sign-in-ways")).json();
  expect(ways).toMatchObject({
    passwords: "admins",
    elsewhere: { kind: "proxy", start: "/api/auth/proxy/start", automatic: true },
  });
});

test("groups in a header are this person's groups, and their role goes by them", async () => {
  const headers = [
    ...as("boris"),
    ["X-Remote-Groups", "desk; sales;desk"],
    ["X-Remote-Name", latin("Борис")],
  ];
  const cookie = await signedIn("boris", {
    headers: headers.map(([a = "", b = ""]): [string, string] => [a, b]),
  });
  const me = Me.parse(await (await call("/api/me", { cookie })).json());
  expect(me).toMatchObject({ name: "Борис", role: "agent", attributes: { groups: ["desk", "sales"] } });
});

describe("a header is ignored", () => {
  test.each(["10.0.0.6", "127.0.0.1", "::1", "fd01::5"])("from %s", async (from) => {
    expect(failed(await call(startAt, { from, headers: as("marina") }))).toBe("no-header");
  });

  test("from a stranger who says that the proxy sent them", async () => {
    const headers: [string, string][] = [
      ...as("marina"),
      ["X-Forwarded-For", proxy],
      ["Forwarded", `for=${proxy}`],
    ];
    expect(failed(await call(startAt, { from: "10.0.0.6", headers }))).toBe("no-header");
  });

  test("where the configuration names no proxy, and signs in nobody", async () => {
    const without = await testApp();
    try {
      await without.people([{ login: "marina" }]);
      expect((await call(startAt, { headers: as("marina") }, without)).status).toBe(404);
      expect((await call("/api/me", { headers: as("marina") }, without)).status).toBe(401);
    } finally {
      await without.close();
    }
  });
});

test("a proxy on an IPv6 socket is known by its IPv4 address too", async () => {
  expect(failed(await call(startAt, { from: `::ffff:${proxy}`, headers: as("marina") }))).toBeNull();
  expect(failed(await call(startAt, { from: "fd00::77", headers: as("marina") }))).toBeNull();
});

describe("the proxy's own header cannot be hidden behind", () => {
  test.each([
    ["twice", [...as("marina"), ...as("chief")]],
    ["twice in other letters", [...as("marina"), ["x-remote-user", "chief"] as [string, string]]],
    ["with a blank in it", as("mar ina")],
    ["two names joined", as("marina, chief")],
  ])("%s", async (_, headers) => {
    const response = await call(startAt, { headers });
    expect(response.status).toBe(401);
    expect(response.headers.getSetCookie()).toEqual([]);
  });

  test("a header without a name, or none, signs nobody in", async () => {
    for (const headers of [[], as(""), as("  "), as("POLIS\\")]) {
      const response = await call(startAt, { headers });
      expect(response.headers.getSetCookie()).toEqual([]);
    }
  });
});

test("the header alone is no session: it only begins one", async () => {
  expect((await call("/api/me", { headers: as("marina") })).status).toBe(401);
});

test("a session of one person does not go on when the proxy names another", async () => {
  const cookie = await signedIn("marina");
  expect((await call("/api/me", { cookie, headers: as("marina") })).status).toBe(200);
  expect((await call("/api/me", { cookie, headers: as("boris") })).status).toBe(401);
  const view = await call("/view/x", { cookie, headers: as("boris") });
  expect(view.status).toBe(401);
});

test("whoever is not on the list stays out, and so does whoever was taken off it", async () => {
  expect(failed(await call(startAt, { headers: as("stranger") }))).toBe("unknown");
  const cookie = await signedIn("boris");
  await server.people([{ login: "marina" }, { login: "chief", role: "admin" }]);
  expect((await call("/api/me", { cookie })).status).toBe(401);
  expect(failed(await call(startAt, { headers: as("boris") }))).toBe("deactivated");
});

test("only administrators use a password where the configuration says so, and others hear it only with the right one", async () => {
  expect((await signIn("chief", "correct horse")).status).toBe(200);
  expect((await signIn("marina", "correct horse")).status).toBe(403);
  expect((await signIn("marina", "wrong horse")).status).toBe(401);
});

test("a forged header is told in the log once, without what it said", async () => {
  const lines: string[] = [];
  const { createApp } = await import("../../../../server/app.ts");
  const log = pino({}, { write: (line: string) => void lines.push(line) });
  const app = createApp({ ...server.deps, log });
  for (let at = 0; at < 3; at += 1) {
    const incoming = { socket: { remoteAddress: "10.9.9.9" }, rawHeaders: ["X-Remote-User", "evil-name"] };
    await app.request(`${ours}/api/welcome`, {}, { incoming });
  }
  const told = lines.filter((line) => line.includes("signIn.header.proxies"));
  expect(told).toHaveLength(1);
  expect(lines.join("")).not.toContain("evil-name");
});

/** A name as it looks when its UTF-8 is read byte by byte, which is how Node reads headers. */
const latin = (name: string): string => Buffer.from(name, "utf8").toString("latin1");
