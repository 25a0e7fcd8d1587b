import { describe, expect, test } from "vitest";
import type { Me } from "../../../../core/contract/person.ts";
import type { Session } from "../../../../extension/sign-in/session.ts";
import { accountOf, ownerOf, trustChangesAt, trustOf } from "../../../../extension/sign-in/session.ts";

const day = 86_400_000;
const confirmedAt = Date.UTC(2026, 10, 1);
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the rules read the id alone
const me = { id: "marina" } as Me;
const connected: Session = {
  kind: "connected",
  server: "https://ask.example",
  token: "secret",
  me,
  confirmedAt,
};

describe("without the server's confirmation", () => {
  test.each([
    [0, "open"],
    [7 * day - 1, "open"],
    [7 * day, "locked"],
    [30 * day - 1, "locked"],
    [30 * day, "wiped"],
  ] as const)("after %i ms the copy is %s", (age, trust) => {
    expect(trustOf(confirmedAt, confirmedAt + age)).toBe(trust);
  });

  test("a clock set back does not lock anyone out", () => {
    expect(trustOf(confirmedAt, confirmedAt - 40 * day)).toBe("open");
  });

  test("the next turn is known beforehand", () => {
    expect(trustChangesAt(confirmedAt, confirmedAt + day)).toBe(confirmedAt + 7 * day);
    expect(trustChangesAt(confirmedAt, confirmedAt + 8 * day)).toBe(confirmedAt + 30 * day);
    expect(trustChangesAt(confirmedAt, confirmedAt + 31 * day)).toBeNull();
  });

  test("a locked account is shown as such, and no part of it else", () => {
    expect(accountOf(connected, confirmedAt + 8 * day)).toEqual({
      kind: "locked",
      server: "https://ask.example",
      confirmedAt,
    });
  });
});

test("no screen ever gets the token or the device code", () => {
  const sessions: Session[] = [
    connected,
    {
      kind: "connecting",
      server: "https://ask.example",
      deviceCode: "secret",
      userCode: "ABCD2345",
      address: "https://ask.example/connect",
      intervalMs: 3000,
      expiresAt: confirmedAt,
      formerUser: null,
    },
  ];
  for (const session of sessions)
    expect(JSON.stringify(accountOf(session, confirmedAt))).not.toContain("secret");
});

test("what waits in the outbox keeps its owner when the browser is disconnected by the server", () => {
  expect(ownerOf({ kind: "revoked", server: "https://ask.example", formerUser: "marina" })).toBe("marina");
  expect(ownerOf({ kind: "none", server: null, failed: null, formerUser: null })).toBeNull();
});
