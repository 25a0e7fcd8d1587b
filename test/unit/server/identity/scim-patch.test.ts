import { describe, expect, test } from "vitest";
import { applyPatch, ScimPatch } from "../../../../server/identity/scim/apply-patch.ts";
import { readFilter } from "../../../../server/identity/scim/read-filter.ts";

const enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

describe("a patch", () => {
  const before = {
    userName: "marina",
    name: "Марина",
    email: "m@polis.example",
    active: true,
    department: "D",
    externalId: null,
  };
  test.each<[string, object, object]>([
    ["active by a path", { op: "replace", path: "active", value: false }, { active: false }],
    ["active as a text", { op: "Replace", path: "active", value: "False" }, { active: false }],
    ["active without a path", { op: "replace", value: { active: false } }, { active: false }],
    [
      "an address by its kind",
      { op: "replace", path: 'emails[type eq "work"].value', value: "N@p.ru" },
      { email: "n@p.ru" },
    ],
    ["a list of addresses", { op: "add", path: "emails", value: [{ value: "n@p.ru" }] }, { email: "n@p.ru" }],
    ["a part of the name", { op: "replace", value: { name: { formatted: "М" } } }, { name: "М" }],
    ["the department", { op: "add", value: { [enterprise]: { department: "E" } } }, { department: "E" }],
    ["the department away", { op: "remove", path: `${enterprise}:department` }, { department: null }],
    ["what is none of ours", { op: "add", path: "roles", value: [{ value: "admin" }] }, {}],
    ["a name of every object", { op: "add", path: "__proto__", value: { active: false } }, {}],
  ])("of %s", (_, operation, change) => {
    const { Operations } = ScimPatch.parse({ Operations: [operation] });
    expect(applyPatch(before, Operations)).toEqual({ kind: "patched", person: { ...before, ...change } });
  });

  test.each<[string, object]>([
    ["a login away", { op: "remove", path: "userName" }],
    ["active to a number", { op: "replace", path: "active", value: 0 }],
    ["an address that is none", { op: "replace", path: "emails", value: "x" }],
  ])("of %s is told", (_, operation) => {
    const { Operations } = ScimPatch.parse({ Operations: [operation] });
    expect(applyPatch(before, Operations).kind).toBe("wrong");
  });
});

test("a filter is read as it was written, quotes and all", () => {
  const attributes = { username: "userName" } as const;
  expect(readFilter('userName eq "a\\"b"', attributes)).toEqual({ attribute: "userName", value: 'a"b' });
  expect(readFilter('username EQ "x"', attributes)).toEqual({ attribute: "userName", value: "x" });
  expect(readFilter('userName eq "x" and active eq true', attributes)).toBeNull();
  expect(readFilter('displayName eq "x"', attributes)).toBeNull();
});
