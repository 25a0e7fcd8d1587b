import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type AdmissionRules, admitPerson } from "../../../../server/identity/admit-person.ts";
import type { Provided } from "../../../../server/identity/provided.ts";
import { readMember } from "../../../../server/identity/read-member.ts";
import { testApp, type TestApp } from "../harness/test-app.ts";

let server: TestApp;
beforeAll(async () => {
  server = await testApp();
  await server.people([
    { login: "local", name: "По паролю", email: "local@polis.example", role: "admin", groups: ["board"] },
    { login: "taken", email: "shared@polis.example" },
  ]);
});
afterAll(() => server.close());

const rules: AdmissionRules = {
  accounts: "create",
  role: "seller",
  knownBy: "never",
  knownWithPassword: false,
};

function said(login: string, more: Partial<Provided> = {}): Provided {
  return {
    provider: "oidc:https://login.example",
    subject: `id-${login}`,
    login,
    name: login,
    email: `${login}@directory.example`,
    emailVerified: true,
    attributes: {},
    ...more,
  };
}

const admit = (provided: Provided, more: Partial<AdmissionRules> = {}) =>
  admitPerson(server.deps.store, { provided, rules: { ...rules, ...more } }, server.clock.now);
const rows = () =>
  server.deps.store.read
    .selectFrom("audit")
    .select(["action", "subject"])
    .where("action", "in", ["person-added", "person-changed"])
    .execute();
const refusal = (why: string) => ({ kind: "refused", why });

async function admitted(provided: Provided, more: Partial<AdmissionRules> = {}) {
  const result = await admit(provided, more);
  if (result.kind !== "admitted") throw new Error(result.why);
  const member = await readMember(server.deps.store, result.id);
  if (!member) throw new Error("There is no account");
  return member;
}

describe("an account with a password", () => {
  test("is never taken over by whoever has its login or address at the provider", async () => {
    expect(await admit(said("local"))).toEqual(refusal("login-taken"));
    expect(await admit(said("local"), { knownBy: "login" })).toEqual(refusal("login-taken"));
    const byAddress = said("other", { email: "local@polis.example" });
    expect(await admit(byAddress)).toEqual(refusal("email-taken"));
    expect(await admit(byAddress, { knownBy: "email" })).toEqual(refusal("login-taken"));
  });

  test("is not found by an address that the provider has not verified, even where it may be", async () => {
    const unproved = said("other", { email: "local@polis.example", emailVerified: false });
    const open = { knownBy: "email", knownWithPassword: true } as const;
    expect(await admit(unproved, open)).toEqual(refusal("email-taken"));
  });

  test("is joined where the configuration says so, keeps its role and groups, and knows only that subject then", async () => {
    const open = { knownBy: "login", knownWithPassword: true } as const;
    const member = await admitted(said("local"), open);
    expect(member).toMatchObject({ login: "local", role: "admin", attributes: { groups: ["board"] } });
    expect((await admitted(said("local"))).id).toBe(member.id);
    // The directory gave the login to somebody else.
    expect(await admit(said("local", { subject: "another" }), open)).toEqual(refusal("login-passed-on"));
    // The same subject of another provider is another person.
    const elsewhere = said("local", { provider: "oidc:https://other.example" });
    expect(await admit(elsewhere)).toEqual(refusal("login-taken"));
  });
});

describe("whoever has no account", () => {
  test("gets none where only known people may come, without a login, or without an address", async () => {
    expect(await admit(said("nobody"), { accounts: "known" })).toEqual(refusal("unknown"));
    expect(await admit(said("nobody", { login: null }))).toEqual(refusal("no-login"));
    expect(await admit(said("nobody", { email: null }))).toEqual(refusal("no-email"));
    expect(await admit(said("nobody", { email: "shared@polis.example" }))).toEqual(refusal("email-taken"));
  });

  test("gets one with what is said, once, however many tabs come at the same time", async () => {
    const come = said("fresh", { role: "agent", attributes: { groups: ["sales"], region: "Омск" } });
    const all = await Promise.all(Array.from({ length: 8 }, () => admit(come)));
    expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(await admitted(come)).toMatchObject({
      role: "agent",
      attributes: { groups: ["sales"], region: "Омск" },
    });
  });
});

describe("whoever comes again", () => {
  test("has what is said now; what is not said stays, and only a change is written down", async () => {
    const first = await admitted(
      said("again", { role: "lead", attributes: { groups: ["a"], region: "Уфа", department: "D" } }),
    );
    const before = (await rows()).length;
    await admitted(said("again", { role: "lead", attributes: { groups: ["a"], region: "Уфа" } }));
    expect(await rows()).toHaveLength(before);
    const now = await admitted(said("again", { role: "seller", attributes: { groups: [], region: null } }));
    expect(now).toMatchObject({ id: first.id, role: "seller", attributes: { groups: [], department: "D" } });
    expect(now.attributes.region).toBeUndefined();
    expect((await rows()).slice(before)).toEqual([
      { action: "person-changed", subject: `person:${first.id}` },
    ]);
  });

  test("under a new login and address is the same person, unless another has them", async () => {
    const first = await admitted(said("maiden"));
    const married = said("married", { subject: "id-maiden", email: "married@directory.example" });
    expect(await admitted(married)).toMatchObject({
      id: first.id,
      login: "married",
      email: "married@directory.example",
    });
    const clashing = said("taken", { subject: "id-maiden", email: "shared@polis.example" });
    expect(await admitted(clashing)).toMatchObject({
      id: first.id,
      login: "married",
      email: "married@directory.example",
    });
  });

  test("stays out once deactivated, whatever the provider says", async () => {
    const { id } = await admitted(said("gone"));
    await server.deps.store.write((trx) =>
      trx.updateTable("user").set({ active: 0 }).where("id", "=", id).execute(),
    );
    expect(await admit(said("gone", { role: "admin" }))).toEqual(refusal("deactivated"));
    expect(await readMember(server.deps.store, id)).toMatchObject({ role: "seller", active: false });
    const unbound = said("gone", { subject: "new subject" });
    const open = { knownBy: "login", knownWithPassword: true } as const;
    expect(await admit(unbound, open)).toEqual(refusal("deactivated"));
  });
});
