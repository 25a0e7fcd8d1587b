import { afterAll, beforeAll, expect, test } from "vitest";
import { applyImport } from "../../../../server/accounts/apply-import.ts";
import { planImport } from "../../../../server/accounts/plan-import.ts";
import { memberOf } from "../../../../server/identity/read-member.ts";
import { startHostileProvider, type HostileProvider } from "../../../provider/start-hostile-provider.ts";
import { connectDevice } from "../harness/connect-device.ts";
import { testApp, type TestApp } from "../harness/test-app.ts";
import { client, oidcSettings, ours, start, walkerTo, whoIs } from "./signed-in-elsewhere.ts";

/* Whoever is on the list of people no more, however they came in, is out at once. */

let provider: HostileProvider;
let server: TestApp;
beforeAll(async () => {
  provider = await startHostileProvider(client.id);
  server = await testApp(oidcSettings(provider.issuer));
});
afterAll(async () => {
  await server.close();
  await provider.close();
});

const person = (login: string, role: "seller" | "admin") =>
  ({
    login,
    name: login,
    email: `${login}@list.example`,
    role,
    groups: ["of the list"],
    region: null,
    channel: null,
    department: null,
    joinedAt: null,
    skills: [],
  }) as const;

test("sessions, connected browsers and live lines end, and the provider lets nobody in again", async () => {
  await server.people([{ login: "stays" }, { login: "leaves" }]);
  const stays = { cookie: await server.cookieOf("stays") };
  const leaves = { cookie: await server.cookieOf("leaves") };
  const device = await connectDevice(server, leaves.cookie);
  const line = (await server.get("/api/live", device)).body?.getReader();
  expect((await line?.read())?.done).toBe(false);

  await server.people([{ login: "stays" }]);
  for (const theirs of [leaves, device]) expect((await server.get("/api/me", theirs)).status).toBe(401);
  expect((await server.get("/api/me", stays)).status).toBe(200);
  const left = await server.deps.store.read
    .selectFrom("session")
    .innerJoin("user", "user.id", "session.userId")
    .select("session.id")
    .where("username", "=", "leaves")
    .execute();
  expect(left).toEqual([]);
  for (;;) if ((await line?.read())?.done !== false) break;
});

test("an account that the provider made ends with the list, too, and its owner is told so", async () => {
  const walker = walkerTo(server);
  await walker.go(start());
  expect(await whoIs(walker)).toMatchObject({ login: "mallory" });
  const device = await connectDevice(server, walker.cookies(ours));
  await server.people([{ login: "stays" }]);
  expect(await whoIs(walker)).toBeNull();
  expect((await server.get("/api/me", device)).status).toBe(401);
  const back = await walker.go(start());
  expect(back.address.searchParams.get("failed")).toBe("deactivated");
});

test("where people have to sign in at the provider again, sessions and browsers end that long after the last time", async () => {
  const strict = await testApp(oidcSettings(provider.issuer, { signInAgainDays: 30 }));
  const daysLater = (days: number) =>
    (strict.clock.now = new Date(strict.clock.now.getTime() + days * 86_400_000));
  try {
    await strict.people([{ login: "local" }]);
    const walker = walkerTo(strict);
    await walker.go(start());
    const device = await connectDevice(strict, walker.cookies(ours));
    const local = await connectDevice(strict, await strict.cookieOf("local"));
    const status = async () => {
      await strict.tidy();
      return Promise.all([device, local].map(async (one) => (await strict.get("/api/me", one)).status));
    };
    daysLater(20);
    // A sign-in in between counts for all that the person has.
    await walker.go(start());
    daysLater(20);
    expect(await status()).toEqual([200, 200]);
    daysLater(11);
    expect(await status()).toEqual([401, 200]);
  } finally {
    await strict.close();
  }
});

test("where nobody signs in by a password an import makes none up, so that the provider's people can be joined to the list", async () => {
  const strict = await testApp({
    signIn: {
      passwords: "admins",
      oidc: { issuer: provider.issuer, clientId: client.id, accounts: "known", knownBy: "login" },
    },
  });
  try {
    const { store, now } = strict.deps;
    const wanted = [person("mallory", "seller"), person("chief", "admin")];
    const first = await applyImport(store, planImport([], wanted, "admins"), now());
    expect(first.map(({ login }) => login)).toEqual(["chief"]);
    const walker = walkerTo(strict);
    await walker.go(start());
    expect(await whoIs(walker)).toMatchObject({ login: "mallory", attributes: { groups: ["of the list"] } });
    const members = (await store.read.selectFrom("user").selectAll().execute()).map(memberOf);
    expect(members).toHaveLength(2);
  } finally {
    await strict.close();
  }
});
