import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type OidcConfig, SignInConfig } from "../../../../core/contract/config-sign-in.ts";
import { readClaims } from "../../../../server/identity/provider/read-claims.ts";

const base = { issuer: "https://login.polis.example", clientId: "ask-me" };

function config(more: Record<string, unknown>): OidcConfig {
  const { oidc } = SignInConfig.parse({ oidc: { ...base, ...more } });
  if (!oidc) throw new Error("There is no provider");
  return oidc;
}

const roles = { claims: { role: "groups" }, roles: { "CN=Admins": "admin", "CN=Desk": "agent", 42: "lead" } };

describe("role", () => {
  test.each<[string, unknown, string]>([
    ["a value of the map", ["CN=Desk"], "agent"],
    ["one text", "CN=Desk", "agent"],
    ["a number", 42, "lead"],
    ["several: the first line of the map", ["CN=Desk", "CN=Admins", "x"], "lead-or-admin"],
    ["an unknown value", ["CN=Sales"], "seller"],
    ["the name of a role, which no line maps", ["admin"], "seller"],
    ["other letters", ["cn=admins"], "seller"],
    ["a part of a value", ["CN=Admins,OU=Else"], "seller"],
    ["nothing", undefined, "seller"],
    ["null", null, "seller"],
    ["an object", { "CN=Admins": true }, "seller"],
    ["a name of every object", ["constructor", "__proto__", "toString"], "seller"],
  ])("of %s", (_, groups, expected) => {
    const read = readClaims({ sub: "1", groups }, config(roles));
    // A key of digits alone stands first in every object of the language; the file's order holds for the others.
    expect(read.role).toBe(expected === "lead-or-admin" ? "admin" : expected);
  });

  test("is not the provider's business where no claim is named", () => {
    expect(
      readClaims({ sub: "1", groups: ["CN=Admins"] }, config({ roles: roles.roles })).role,
    ).toBeUndefined();
  });

  test("nobody is an administrator by default: the configuration does not let it be said", () => {
    expect(SignInConfig.safeParse({ oidc: { ...base, role: "admin" } }).success).toBe(false);
  });

  test("whatever else a provider says, only the map makes an administrator", () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (groups) => {
        const said = Array.isArray(groups) ? groups : [groups];
        fc.pre(!said.includes("CN=Admins"));
        expect(readClaims({ sub: "1", groups }, config(roles)).role).not.toBe("admin");
      }),
      { numRuns: process.env["COUNTS"] === "full" ? 5000 : 200 },
    );
  });
});

describe("attributes", () => {
  const named = config({
    claims: {
      groups: {
        claim: "memberOf",
        values: { "CN=Sales": "sales", "CN=Sell": "sales", "CN=Under": "underwriting" },
      },
      region: { claim: "office.city", values: { KZN: "Казань" } },
      channel: "https://polis.example/channel",
      department: "department",
      joinedAt: "hired",
      skills: "skills",
    },
  });

  test.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    [
      "all",
      {
        memberOf: ["CN=Under", "CN=Sell", "CN=Sales", "CN=Other"],
        office: { city: "KZN" },
        "https://polis.example/channel": "agency",
        department: "  D-7 ",
        hired: "2024-02-29T00:00:00Z",
        skills: ["b", "a", "b"],
      },
      {
        groups: ["sales", "underwriting"],
        region: "Казань",
        channel: "agency",
        department: "D-7",
        joinedAt: "2024-02-29",
        skills: ["a", "b"],
      },
    ],
    [
      "nothing: what is named is cleared",
      {},
      { groups: [], region: null, channel: null, department: null, joinedAt: null, skills: [] },
    ],
    [
      "what is unknown or of another shape",
      { memberOf: "CN=Other", office: "KZN", department: "", hired: "29.02.2024", skills: [{}, null, ""] },
      { groups: [], region: null, channel: null, department: null, joinedAt: null, skills: [] },
    ],
    [
      "a day that there is not",
      { hired: "2023-02-29" },
      { groups: [], region: null, channel: null, department: null, joinedAt: null, skills: [] },
    ],
  ])("of %s", (_, claims, attributes) => {
    expect(readClaims({ sub: "1", ...claims }, named).attributes).toEqual(attributes);
  });

  test("what is not named stays as it is", () => {
    expect(readClaims({ sub: "1", groups: ["sales"], region: "Казань" }, config({})).attributes).toEqual({});
  });
});

describe("login, name and address", () => {
  test.each<[string, unknown, string | null]>([
    ["a login", "Marina.Guseva", "marina.guseva"],
    ["a Cyrillic one", " Марина ", "марина"],
    ["an address for a login", "marina@polis.example", "marina@polis.example"],
    ["composed and decomposed letters alike", "И\u0306горь", "йгорь"],
    ["one with a blank", "mar ina", null],
    ["one with an invisible sign", "mar\u200Bina", null],
    ["one that turns letters round", "mar\u202Eina", null],
    ["one letter", "m", null],
    ["too long a one", "m".repeat(65), null],
    ["no text", { a: 1 }, null],
  ])("%s", (_, preferred_username, login) => {
    expect(readClaims({ sub: "1", preferred_username }, config({})).login).toBe(login);
  });

  test.each<[unknown, unknown, { email: string | null; emailVerified: boolean }]>([
    ["Marina@Polis.example", true, { email: "marina@polis.example", emailVerified: true }],
    ["marina@polis.example", "true", { email: "marina@polis.example", emailVerified: false }],
    ["marina@polis.example", undefined, { email: "marina@polis.example", emailVerified: false }],
    ["not an address", true, { email: null, emailVerified: true }],
  ])("address %j, verified %j", (email, email_verified, expected) => {
    expect(readClaims({ sub: "1", email, email_verified }, config({}))).toMatchObject(expected);
  });

  test("the subject is known under its issuer", () => {
    expect(readClaims({ sub: "s-1" }, config({}))).toMatchObject({
      provider: "oidc:https://login.polis.example",
      subject: "s-1",
      name: null,
    });
  });
});
