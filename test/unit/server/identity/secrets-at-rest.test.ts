import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { createAuth } from "../../../../server/identity/create-auth.ts";
import { connectDevice } from "../harness/connect-device.ts";
import { testApp, type TestApp } from "../harness/test-app.ts";

/* Whoever reads the database's files, a copy or an insider, can act as nobody. */

const Code = z.object({ device_code: z.string(), user_code: z.string() });
const client_id = "ask-me-extension";
const grant_type = "urn:ietf:params:oauth:grant-type:device_code";

let server: TestApp;
let held: Record<string, string>;
let pending: z.infer<typeof Code>;
beforeAll(async () => {
  server = await testApp();
  await server.people([{ login: "marina" }, { login: "boss", role: "admin" }]);
  const cookies = await Promise.all([server.cookieOf("marina"), server.cookieOf("boss")]);
  const device = await connectDevice(server, cookies[1] ?? "");
  pending = Code.parse(await (await server.post("/api/auth/device/code", { client_id })).json());
  const inCookies = cookies.map((cookie) =>
    decodeURIComponent(/session_token=([^;]+)/.exec(cookie)?.[1] ?? ""),
  );
  held = {
    "a seller's cookie": inCookies[0]?.split(".")[0] ?? "",
    "an administrator's cookie": inCookies[1]?.split(".")[0] ?? "",
    "a browser's token": device.authorization.replace("Bearer ", ""),
    "a code that waits": pending.device_code,
  };
});
afterAll(() => server.close());

const asToken = (token: string) => server.get("/api/me", { authorization: `Bearer ${token}` });
const files = (): string[] =>
  readdirSync(server.data)
    .filter((name) => name.startsWith("ask-me.sqlite"))
    .map((name) => join(server.data, name));

test("none of what people and browsers hold stands in the bytes of the database or of its log", () => {
  expect(files().length).toBeGreaterThan(0);
  for (const [whose, secret] of Object.entries(held)) {
    expect(secret.length).toBeGreaterThanOrEqual(32);
    for (const file of files())
      expect([whose, file, readFileSync(file).includes(secret)]).toEqual([whose, file, false]);
  }
});

test("it was looked for where the rest of a session stands, and with a cookie that is good", async () => {
  const session = await server.deps.store.read.selectFrom("session").select("id").executeTakeFirstOrThrow();
  expect(files().some((file) => readFileSync(file).includes(session.id))).toBe(true);
  const cookie = `ask-me.session_token=${encodeURIComponent(await signed(held["a seller's cookie"] ?? ""))}`;
  expect((await server.get("/api/me", { cookie })).status).toBe(200);
});

test("what does stand there opens nothing: not as a token, not as a cookie, not as a code", async () => {
  const { read } = server.deps.store;
  const sessions = await read.selectFrom("session").select("token").execute();
  expect(sessions.length).toBeGreaterThanOrEqual(3);
  for (const { token } of sessions) {
    expect((await asToken(token)).status).toBe(401);
    const cookie = `ask-me.session_token=${encodeURIComponent(await signed(token))}`;
    expect((await server.get("/api/me", { cookie })).status).toBe(401);
  }
  const codes = await read.selectFrom("deviceCode").select("deviceCode").execute();
  expect(codes.length).toBeGreaterThan(0);
  for (const { deviceCode } of codes) {
    const answer = await server.post("/api/auth/device/token", {
      grant_type,
      client_id,
      device_code: deviceCode,
    });
    expect(await answer.json()).toMatchObject({ error: "invalid_grant" });
  }
  // The very code is still good.
  const waits = { grant_type, client_id, device_code: pending.device_code };
  expect(await (await server.post("/api/auth/device/token", waits)).json()).toMatchObject({
    error: "authorization_pending",
  });
});

/** A cookie as the server itself would sign it: not even its secret makes one of what the file has. */
async function signed(token: string): Promise<string> {
  const { secret } = server.deps.config.server;
  const key = await crypto.subtle.importKey(
    "raw",
    Buffer.from(secret),
    { name: "HMAC", hash: "SHA-256" },
    false,
    ["sign"],
  );
  const signature = await crypto.subtle.sign("HMAC", key, Buffer.from(token));
  return `${token}.${Buffer.from(signature).toString("base64")}`;
}

const adapterOf = async () => {
  const { store, now, config } = server.deps;
  const { address, secret } = config.server;
  return (await createAuth({ store, address, secret, now }).$context).adapter;
};
const at = (value: string) => [{ field: "token", value }];

describe("to better-auth the tables look as if secrets stood there", () => {
  const model = "session";

  test("a row that was asked for by its token comes with it; asked for otherwise, with what opens nothing", async () => {
    const adapter = await adapterOf();
    const token = held["a browser's token"] ?? "";
    const where = at(token);
    const found = await adapter.findOne<{ id: string; token: string }>({ model, where });
    expect(found?.token).toBe(token);
    const byId = [{ field: "id", value: found?.id ?? "" }];
    const again = await adapter.findOne<{ token: string }>({ model, where: byId });
    expect(again?.token).not.toBe(token);
    const both = [{ field: "token", operator: "in" as const, value: [token, "another"] }];
    expect(await adapter.findMany({ model, where: both })).toEqual([found]);
    expect(await adapter.count({ model, where: both })).toBe(1);
    const named = await adapter.update<{ token: string }>({ model, where, update: { deviceName: "Test" } });
    expect(named).toMatchObject({ token, deviceName: "Test" });
  });

  test("a token that is changed or taken away is so in the table too", async () => {
    const adapter = await adapterOf();
    const old = held["a seller's cookie"] ?? "";
    const fresh = "a token that is new, long and of nobody else";
    await adapter.updateMany({ model, where: at(old), update: { token: fresh } });
    expect((await asToken(old)).status).toBe(401);
    expect((await asToken(fresh)).status).toBe(200);
    expect(await adapter.transaction((trx) => trx.count({ model, where: at(fresh) }))).toBe(1);
    expect(await adapter.consumeOne({ model, where: at(fresh) })).toMatchObject({ token: fresh });
    expect((await asToken(fresh)).status).toBe(401);
    for (const file of files()) expect(readFileSync(file).includes(fresh)).toBe(false);
  });
});
