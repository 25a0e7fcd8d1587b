import { beforeEach, describe, expect, test, vi } from "vitest";
import { contractVersion } from "../../../../core/contract/version.ts";
import { createAccountKeeper, type AccountKeeper } from "../../../../extension/sign-in/account-keeper.ts";
import type { Session } from "../../../../extension/sign-in/session.ts";
import { memoryDatabase } from "./memory-database.ts";

const server = "https://ask.example";
const policy = { server, mayReach: true };
const nobody: Session = { kind: "none", server: null, failed: null, formerUser: null };

const welcome = {
  service: { ru: "Одно окно", en: "One window" },
  contract: contractVersion,
  portalOrigins: [],
  keeps: { trailDays: 90, contextDays: 365, requestDays: null },
  answerWithinMinutes: 30,
  serverNow: new Date(0).toISOString(),
};
const code = {
  device_code: "d",
  user_code: "ABCD2345",
  verification_uri: `${server}/connect`,
  verification_uri_complete: `${server}/connect?user_code=ABCD2345`,
  expires_in: 600,
  interval: 5,
};

let tabs: string[];
let isThere: boolean;
/** What the server says to who asks whether the code is confirmed. */
let token: { error: string };
let ending: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  [tabs, isThere, token, ending] = [[], true, { error: "authorization_pending" }, new AbortController()];
  vi.stubGlobal("fetch", async (address: string) => {
    if (!isThere) throw new TypeError("Failed to fetch");
    if (address.endsWith("/device/code")) return Response.json(code);
    if (address.endsWith("/device/token")) return Response.json(token, { status: 400 });
    return Response.json(welcome);
  });
  return () => {
    ending.abort();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  };
});

function keeper(first: Session = nobody): AccountKeeper {
  const { db } = memoryDatabase();
  return createAccountKeeper({
    db,
    first,
    now: Date.now,
    openTab: (address) => tabs.push(address),
    line: async () => ({ kind: "offline", cause: null }),
    changed: () => {},
    closed: () => {},
    clock: () => {},
    signal: ending.signal,
  });
}

const complete = code.verification_uri_complete;

test("where the policy names a server that may be reached, one tab opens with the code in its address", async () => {
  const account = keeper();
  await account.obey(policy);
  expect(account.session()).toMatchObject({ kind: "connecting", server, userCode: "ABCD2345" });
  expect(tabs).toEqual([complete]);
});

test("however often the policy is told, also at the same moment, there is one tab", async () => {
  const account = keeper();
  await Promise.all([account.obey(policy), account.obey(policy), account.connect(server)]);
  await account.obey(policy);
  expect(tabs).toEqual([complete]);
});

test.each([
  ["names no server", { server: null, mayReach: false }],
  ["names one that nobody has allowed to reach yet", { server, mayReach: false }],
])("where it %s, nothing begins", async (_, given) => {
  await keeper().obey(given);
  expect(tabs).toEqual([]);
});

test("while the server cannot be reached no tab opens; the next look connects", async () => {
  const account = keeper();
  isThere = false;
  await account.obey(policy);
  expect(account.session()).toMatchObject({ kind: "none", failed: "unreachable" });
  isThere = true;
  await account.obey(policy);
  expect(tabs).toEqual([complete]);
});

test("a browser that is started again while a code waits goes on with it, in the tab that is there", async () => {
  const account = keeper();
  await account.obey(policy);
  const again = keeper(account.session());
  await again.obey(policy);
  expect(tabs).toEqual([complete]);
});

describe.each([
  ["cancelled it", (account: AccountKeeper) => account.cancelConnect()],
  ["said no", () => said("access_denied")],
  ["let the code lapse", () => vi.advanceTimersByTimeAsync(code.expires_in * 1000 + 10_000)],
  ["disconnected this browser", (account: AccountKeeper) => account.disconnect()],
])("whoever has %s", (_, act) => {
  test("is not led there again, after a start neither, until they ask for it", async () => {
    const account = keeper();
    await account.obey(policy);
    await act(account);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(account.session()).toMatchObject({ kind: "none", waits: true });
    await account.obey(policy);
    const again = keeper(account.session());
    await again.obey(policy);
    expect(tabs).toEqual([complete]);
    await again.connect(server);
    expect(tabs).toEqual([complete, complete]);
  });
});

test("a browser whose access was taken back waits for its person", async () => {
  const account = keeper({ kind: "revoked", server, formerUser: "marina" });
  await account.obey(policy);
  expect(account.session().kind).toBe("revoked");
  expect(tabs).toEqual([]);
});

test("a policy that names another server begins there, whatever was refused at the one before", async () => {
  const account = keeper({
    kind: "none",
    server: "https://old.example",
    failed: "denied",
    formerUser: null,
    waits: true,
  });
  await account.obey(policy);
  expect(tabs).toEqual([complete]);
});

async function said(error: string): Promise<void> {
  token = { error };
  await vi.advanceTimersByTimeAsync(6000);
}
