import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accountEndpoints } from "../../../../core/contract/account-endpoints.ts";
import { connectDevice } from "../harness/connect-device.ts";
import { password, testApp, type TestApp } from "../harness/test-app.ts";

/* A session that was fixed beforehand, one that was stolen, and one that was ended. */

const Devices = accountEndpoints.devices.answer;

let server: TestApp;
beforeAll(async () => {
  server = await testApp();
  await server.people([{ login: "marina" }, { login: "mallory" }, { login: "boris" }]);
});
afterAll(() => server.close());

const signIn = (username: string, headers = {}) =>
  server.post("/api/auth/sign-in/username", { username, password }, headers);
const status = async (headers: Record<string, string>): Promise<number> =>
  (await server.get("/api/me", headers)).status;
const cookieIn = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
const tokenIn = (cookie: string): string => /session_token=([^;]+)/.exec(cookie)?.[1] ?? "";

describe("fixed", () => {
  test("a session that somebody planted before is not the one that a sign-in gives", async () => {
    const planted = await server.cookieOf("mallory");
    const own = cookieIn(await signIn("marina", { cookie: planted }));
    expect(tokenIn(own)).not.toBe(tokenIn(planted));
    // Whoever planted it is still nobody but themselves.
    const me: unknown = await (await server.get("/api/me", { cookie: planted })).json();
    expect(me).toMatchObject({ login: "mallory" });
  });

  test.each(["made up", "00000000000000000000000000000000", "made%20up.c2lnbmF0dXJl"])(
    "a token that is %j is never taken on",
    async (token) => {
      const cookie = `ask-me.session_token=${token}`;
      expect(await status({ cookie })).toBe(401);
      const own = cookieIn(await signIn("marina", { cookie }));
      expect(tokenIn(own)).not.toContain(token);
      expect(await status({ cookie })).toBe(401);
    },
  );

  test("two sign-ins never share a session", async () => {
    const tokens = await Promise.all(Array.from({ length: 5 }, () => server.cookieOf("marina")));
    expect(new Set(tokens.map(tokenIn)).size).toBe(5);
  });
});

describe("stolen", () => {
  test("a cookie without its signature, or with another's, is worth nothing", async () => {
    const [marina, mallory] = [await server.cookieOf("marina"), await server.cookieOf("mallory")];
    const [token = ""] = decodeURIComponent(tokenIn(marina)).split(".");
    const signature = decodeURIComponent(tokenIn(mallory)).split(".").slice(1).join(".");
    for (const forged of [token, `${token}.`, `${token}.${signature}`]) {
      const cookie = `ask-me.session_token=${encodeURIComponent(forged)}`;
      expect(await status({ cookie })).toBe(401);
    }
  });

  test("a cookie alone changes no password: that takes the one that holds", async () => {
    const cookie = await server.cookieOf("marina");
    const changing = { currentPassword: "guessed", newPassword: "another horse", revokeOtherSessions: true };
    expect((await server.post("/api/auth/change-password", changing, { cookie })).status).toBe(400);
    expect((await signIn("marina")).status).toBe(200);
  });

  test("a cookie acts for no page of another site", async () => {
    const cookie = await server.cookieOf("marina");
    const foreign = { cookie, origin: "https://evil.example", "sec-fetch-site": "cross-site" };
    for (const path of ["/api/auth/sign-out", "/api/auth/device/approve", "/api/requests"])
      expect((await server.post(path, {}, foreign)).status).toBe(403);
    expect(await status({ cookie })).toBe(200);
  });

  test("a device's token connects no further browser, and changes no password", async () => {
    const device = await connectDevice(server, await server.cookieOf("marina"));
    for (const path of ["/api/auth/device/approve", "/api/auth/change-password"])
      expect((await server.post(path, { userCode: "ABCD2345" }, device)).status).toBeGreaterThanOrEqual(400);
    const code: unknown = await (
      await server.post("/api/auth/device/code", { client_id: "ask-me-extension" })
    ).json();
    const userCode = code !== null && typeof code === "object" && "user_code" in code ? code.user_code : "";
    expect((await server.post("/api/auth/device/approve", { userCode }, device)).status).toBe(401);
    // Nor does it in the place of the cookie that a page would bring.
    const cookie = `ask-me.session_token=${device.authorization.replace("Bearer ", "")}`;
    expect((await server.post("/api/auth/device/approve", { userCode }, { cookie })).status).toBe(401);
  });

  test("a session is over a week after it was last used, a device's ninety days", async () => {
    const cookie = await server.cookieOf("boris");
    const device = await connectDevice(server, cookie);
    const now = server.clock.now;
    const after = (days: number) => (server.clock.now = new Date(now.getTime() + days * 86_400_000));
    after(8);
    expect(await status({ cookie })).toBe(401);
    expect(await status(device)).toBe(200);
    after(8 + 91);
    expect(await status(device)).toBe(401);
    server.clock.now = now;
  });

  test("no answer of the server tells a session's token", async () => {
    const cookie = await server.cookieOf("marina");
    const device = await connectDevice(server, cookie);
    const rows = await server.deps.store.read.selectFrom("session").select("token").execute();
    for (const path of ["/api/me", "/api/devices"]) {
      const text = await (await server.get(path, device)).text();
      for (const { token } of rows) expect(text).not.toContain(token);
      // The database has digests alone: what people really hold is not told either.
      const held = [
        device.authorization.slice("Bearer ".length),
        decodeURIComponent(tokenIn(cookie)).split(".")[0],
      ];
      for (const token of held) expect(text).not.toContain(token);
    }
  });
});

describe("ended", () => {
  test("a browser that is taken off «my devices» is out at once, and no other", async () => {
    const cookie = await server.cookieOf("marina");
    const [lost, kept] = [await connectDevice(server, cookie), await connectDevice(server, cookie)];
    const { devices } = Devices.parse(await (await server.get("/api/devices", lost)).json());
    const current = devices.find((one) => one.current)?.id;
    const removed = await server.app.request(`http://ask-me.example/api/devices/${current}`, {
      method: "DELETE",
      headers: { cookie, origin: "http://ask-me.example" },
    });
    expect(removed.status).toBe(200);
    expect(await status(lost)).toBe(401);
    expect(await status(kept)).toBe(200);
  });

  test("signing out ends this session and no other", async () => {
    const [here, there] = [await server.cookieOf("marina"), await server.cookieOf("marina")];
    await server.post("/api/auth/sign-out", {}, { cookie: here });
    expect(await status({ cookie: here })).toBe(401);
    expect(await status({ cookie: there })).toBe(200);
  });

  test("whoever has a cookie may not try passwords without end", async () => {
    const cookie = await server.cookieOf("mallory");
    const guess = (currentPassword: string) =>
      server.post(
        "/api/auth/change-password",
        { currentPassword, newPassword: "a horse of mine" },
        { cookie },
      );
    for (let at = 0; at < 10; at += 1) expect((await guess(`guess number ${at}`)).status).toBe(400);
    expect((await guess(password)).status).toBe(429);
  });

  test("a changed password ends every other session and device, and the stolen one with them", async () => {
    const [mine, stolen] = [await server.cookieOf("boris"), await server.cookieOf("boris")];
    const device = await connectDevice(server, mine);
    const changing = { currentPassword: password, newPassword: "a new horse now" };
    const changed = await server.post("/api/auth/change-password", changing, { cookie: mine });
    expect(changed.status).toBe(200);
    expect(await status({ cookie: stolen })).toBe(401);
    expect(await status(device)).toBe(401);
    expect(await status({ cookie: cookieIn(changed) })).toBe(200);
    expect((await signIn("boris")).status).toBe(401);
  });
});
