import { afterAll, beforeAll, expect, test } from "vitest";
import { Device, Welcome } from "../../../core/contract/person.ts";
import { Problem } from "../../../core/contract/problem.ts";
import { z } from "zod";
import { matching } from "./harness/matching.ts";
import { password, testApp, type TestApp } from "./harness/test-app.ts";

const agent =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36";
const client_id = "ask-me-extension";
const Code = z.object({
  device_code: z.string(),
  user_code: z.string(),
  verification_uri_complete: z.string(),
  interval: z.number(),
  expires_in: z.number(),
});
const Devices = z.object({ devices: z.array(Device) });

let server: TestApp;
let marina: string;
let oleg: string;
beforeAll(async () => {
  server = await testApp();
  await server.people([{ login: "marina" }, { login: "oleg" }]);
  marina = await server.cookieOf("marina");
  oleg = await server.cookieOf("oleg");
});
afterAll(() => server.close());

const begin = async (more = {}) =>
  Code.parse(
    await (
      await server.post("/api/auth/device/code", { client_id, ...more }, { "user-agent": agent })
    ).json(),
  );
const grant_type = "urn:ietf:params:oauth:grant-type:device_code";
const token = (device_code: string) =>
  server.post("/api/auth/device/token", { grant_type, device_code, client_id }, { "user-agent": agent });
const look = (code: string, cookie: string) =>
  server.get(`/api/auth/device?user_code=${encodeURIComponent(code)}`, { cookie });
const approve = (userCode: string, cookie: string) =>
  server.post("/api/auth/device/approve", { userCode }, { cookie });

async function connect(cookie: string): Promise<{ authorization: string }> {
  const code = await begin();
  await look(code.user_code, cookie);
  await approve(code.user_code, cookie);
  const granted = z.object({ access_token: z.string() }).parse(await (await token(code.device_code)).json());
  return { authorization: `Bearer ${granted.access_token}` };
}

test("a browser is connected by a code that the signed-in person compares and confirms", async () => {
  const code = await begin();
  expect(code.verification_uri_complete).toBe(`http://ask-me.example/connect?user_code=${code.user_code}`);
  const pending = await token(code.device_code);
  expect(pending.status).toBe(400);
  expect(await pending.json()).toMatchObject({ error: "authorization_pending" });

  const typed = `${code.user_code.slice(0, 4)}-${code.user_code.slice(4)}`.toLowerCase();
  expect(await (await look(typed, marina)).json()).toMatchObject({
    userCode: code.user_code,
    status: "pending",
    device: "Chrome 156 · Windows",
    expiresAt: matching(/^\d{4}-/),
  });
  expect((await approve(typed, marina)).status).toBe(200);

  // RFC 8628: asking sooner than told is answered with slow_down.
  expect(await (await token(code.device_code)).json()).toMatchObject({ error: "slow_down" });
});

test("the token opens the API without a cookie, and from an extension's origin", async () => {
  const device = await connect(marina);
  const me = await server.get("/api/me", { ...device, origin: "chrome-extension://abcdef" });
  expect(await me.json()).toMatchObject({ login: "marina" });
  expect(me.headers.has("access-control-allow-origin")).toBe(false);
  const { devices } = Devices.parse(await (await server.get("/api/devices", device)).json());
  expect(devices.filter(({ current }) => current)).toMatchObject([{ name: "Chrome 156 · Windows" }]);
});

test("a browser lives 90 days since it was last seen", async () => {
  const device = await connect(oleg);
  const later = (days: number) => new Date(server.clock.now.getTime() + days * 86_400_000);
  server.clock.now = later(80);
  expect((await server.get("/api/me", device)).status).toBe(200);
  server.clock.now = later(80);
  expect((await server.get("/api/me", device)).status).toBe(200);
  server.clock.now = later(91);
  expect((await server.get("/api/me", device)).status).toBe(401);
  server.clock.now = new Date();
  marina = await server.cookieOf("marina");
  oleg = await server.cookieOf("oleg");
});

test("a disconnected browser is out at once; nobody disconnects another's", async () => {
  const device = await connect(marina);
  const { devices } = Devices.parse(await (await server.get("/api/devices", device)).json());
  const id = devices.find(({ current }) => current)?.id ?? "";
  const revoke = (cookie: string) =>
    server.app.request(`http://ask-me.example/api/devices/${id}`, { method: "DELETE", headers: { cookie } });
  expect((await revoke(oleg)).status).toBe(404);
  expect((await server.get("/api/me", device)).status).toBe(200);
  expect((await revoke(marina)).status).toBe(200);
  expect((await server.get("/api/me", device)).status).toBe(401);
  expect((await revoke(marina)).status).toBe(404);
});

test("a code is confirmed by nobody but the one who opened it, and only by POST with the console's cookie", async () => {
  const code = await begin();
  expect((await approve(code.user_code, oleg)).status).toBe(404);
  await look(code.user_code, oleg);
  const stolen = await approve(code.user_code, marina);
  expect(stolen.status).toBe(404);
  expect(Problem.parse(await stolen.json()).detail).toMatch(/другой учётной записью/);
  const device = await connect(marina);
  const another = await begin();
  expect((await server.get(`/api/auth/device?user_code=${another.user_code}`, device)).status).toBe(401);
  const byToken = await server.post("/api/auth/device/approve", { userCode: another.user_code }, device);
  expect(byToken.status).toBe(401);
});

test("a code that names a person beforehand does not skip the claim", async () => {
  const row = await server.deps.store.read.selectFrom("user").select("id").executeTakeFirst();
  const code = await begin({ user_id: row?.id });
  const stored = await server.deps.store.read
    .selectFrom("deviceCode")
    .select(["userId", "scope"])
    .where("userCode", "=", code.user_code)
    .executeTakeFirst();
  expect(stored).toEqual({ userId: null, scope: "Chrome 156 · Windows" });
});

test("a refused, a used and an unknown code are told apart", async () => {
  const code = await begin();
  await look(code.user_code, marina);
  await server.post("/api/auth/device/deny", { userCode: code.user_code }, { cookie: marina });
  const again = await approve(code.user_code, marina);
  expect(Problem.parse(await again.json())).toMatchObject({ code: "wrong-state" });
  expect(await (await token(code.device_code)).json()).toMatchObject({ error: "access_denied" });
  const unknown = await look("ZZZZ-ZZZZ", marina);
  expect(Problem.parse(await unknown.json())).toMatchObject({
    code: "not-found",
    detail: matching(/Такого кода нет/),
  });
});

test("whoever signs in at the console has no device; a changed password can end all of them", async () => {
  const device = await connect(oleg);
  const changed = await server.post(
    "/api/auth/change-password",
    { currentPassword: password, newPassword: "another horse", revokeOtherSessions: true },
    { cookie: oleg },
  );
  expect(changed.status).toBe(200);
  expect((await server.get("/api/me", device)).status).toBe(401);
});

const lockedBy = async (from: TestApp): Promise<readonly string[]> =>
  Welcome.parse(await (await from.get("/api/welcome")).json()).mayNot;

test("the page that connects is told what the policy takes from sellers, so that it does not speak of it", async () => {
  expect(await lockedBy(server)).toEqual([]);
  const locked = await testApp({ extension: { mayNot: ["attach-files", "send-trail"] } });
  expect(await lockedBy(locked)).toEqual(["attach-files", "send-trail"]);
  await locked.close();
});
