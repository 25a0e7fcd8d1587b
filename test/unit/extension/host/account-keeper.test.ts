import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Me } from "../../../../core/contract/person.ts";
import type { AccountKeeper } from "../../../../extension/sign-in/account-keeper.ts";
import { createAccountKeeper } from "../../../../extension/sign-in/account-keeper.ts";
import type { Session } from "../../../../extension/sign-in/session.ts";
import { userOf } from "../../../../extension/sign-in/session.ts";
import { copyStores } from "../../../fixtures/copy-stores.ts";
import { memoryDatabase, type MemoryDatabase } from "./memory-database.ts";

const day = 86_400_000;
const server = "https://ask.example";
const personOf = (id: string): Me => ({
  id,
  name: id,
  login: id,
  role: "seller",
  attributes: { groups: [] },
  audience: "a",
  localIndex: "full",
  portalOrigins: [],
  typicalMinutes: null,
  answerWithinMinutes: 15,
  serverNow: new Date().toISOString(),
});

let disk: MemoryDatabase;
/** What happened, in this order. */
let told: string[];
let ending: AbortController;

function keeper(first: Session): AccountKeeper {
  disk.put("session", "now", first);
  return createAccountKeeper({
    db: disk.db,
    first,
    now: Date.now,
    openTab: () => {},
    line: async () => ({ kind: "offline", cause: null }),
    changed: ({ kind }) => told.push(`${kind}, after ${disk.changes()} changes`),
    closed: () => told.push(`closed, after ${disk.changes()} changes`),
    clock: () => {},
    signal: ending.signal,
  });
}

function connectedAs(id: string, ageMs = 0): Session {
  return { kind: "connected", server, token: "t", me: personOf(id), confirmedAt: Date.now() - ageMs };
}

/** The code is confirmed by the time the server is asked. */
function connectingAfter(formerUser: string | null): Session {
  return {
    kind: "connecting",
    server,
    deviceCode: "d",
    userCode: "ABCD2345",
    address: `${server}/connect`,
    intervalMs: 3000,
    expiresAt: Date.now() + day,
    formerUser,
  };
}

async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(1);
}

/** Whose copy lies on the disk, by who is connected there. */
function found(): { user: string | null; copy: unknown[] } {
  const [session] = disk.rows("session");
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- put there by the keeper
  return { user: userOf(session as Session), copy: copyStores.flatMap((store) => disk.rows(store)) };
}

beforeEach(() => {
  vi.useFakeTimers();
  disk = memoryDatabase();
  for (const store of [...copyStores, "drafts"]) disk.put(store, "now", `${store} of Marina`);
  [told, ending] = [[], new AbortController()];
  return () => {
    ending.abort();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  };
});

describe.each([
  ["signing out", (account: AccountKeeper) => account.disconnect(), true],
  ["a refused token", (account: AccountKeeper) => account.revoke("t"), false],
  [
    "a policy with another server",
    (account: AccountKeeper) => account.obey({ server: "https://other.example", mayReach: false }),
    true,
  ],
] as const)("%s", (_, end, takesDrafts) => {
  test("closes the copy before the disk is touched, and empties it", async () => {
    const account = keeper(connectedAs("marina"));
    await settle();
    told.length = 0;
    await end(account);
    expect(told[0]).toBe("closed, after 0 changes");
    expect(found()).toEqual({ user: null, copy: [] });
    expect(disk.rows("drafts")).toEqual(takesDrafts ? [] : ["drafts of Marina"]);
  });

  test("whenever the browser crashes meanwhile, no copy lies there without its user", async () => {
    for (const changes of [0, 1, 2, 3]) {
      disk = memoryDatabase();
      for (const store of copyStores) disk.put(store, "now", `${store} of Marina`);
      disk.crashAfter(changes);
      void end(keeper(connectedAs("marina")));
      await settle();
      const { user, copy } = found();
      expect(copy.length === 0 || user === "marina").toBe(true);
    }
  });

  test("where the disk refuses it, the copy is closed and everybody is told all the same", async () => {
    const account = keeper(connectedAs("marina"));
    await settle();
    told.length = 0;
    disk.refuseNext();
    await expect(end(account)).rejects.toThrow("No room");
    expect(told[0]).toBe("closed, after 0 changes");
    expect(told).toHaveLength(2);
    expect(account.session().kind).not.toBe("connected");
  });
});

describe("another person connects", () => {
  beforeEach(() => {
    vi.stubGlobal("fetch", async (address: string) =>
      Response.json(address.endsWith("/token") ? { access_token: "new" } : personOf("oleg")),
    );
  });

  test("only once nothing of the former one is there, drafts neither", async () => {
    const account = keeper(connectingAfter("marina"));
    await vi.waitFor(() => expect(account.session().kind).toBe("connected"));
    await settle();
    expect(found()).toEqual({ user: "oleg", copy: [] });
    expect(disk.rows("drafts")).toEqual([]);
  });

  test("after a crash at that moment the copy is nobody's, or empty", async () => {
    disk.crashAfter(1);
    const account = keeper(connectingAfter("marina"));
    await vi.waitFor(() => expect(account.session().kind).toBe("connected"));
    expect(found()).toEqual({ user: null, copy: [] });
  });

  test("not at all where the disk refuses to let the copy go", async () => {
    const refused: unknown[] = [];
    const hear = (failure: unknown): void => void refused.push(failure);
    process.on("unhandledRejection", hear);
    try {
      disk.refuseNext();
      const account = keeper(connectingAfter("marina"));
      await vi.waitFor(() => expect(refused).toHaveLength(1));
      expect(account.session().kind).toBe("connecting");
    } finally {
      process.off("unhandledRejection", hear);
    }
  });

  test("the same one again keeps what is there", async () => {
    const account = keeper(connectingAfter("oleg"));
    await vi.waitFor(() => expect(account.session().kind).toBe("connected"));
    await settle();
    expect(found().copy).toHaveLength(copyStores.length);
  });
});

describe("without the server's confirmation", () => {
  test("everybody is told the moment the copy is locked; it stays on the disk", async () => {
    keeper(connectedAs("marina"));
    await settle();
    told.length = 0;
    await vi.advanceTimersByTimeAsync(7 * day + 1000);
    expect(told).toEqual(["connected, after 0 changes"]);
    expect(found().copy).toHaveLength(copyStores.length);
  });

  test("after 30 days it is closed first, and then wiped", async () => {
    keeper(connectedAs("marina", 30 * day));
    await settle();
    expect(told).toEqual(["closed, after 0 changes", "connected, after 1 changes"]);
    expect(found()).toEqual({ user: "marina", copy: [] });
  });
});
