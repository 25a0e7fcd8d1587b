import { beforeEach, describe, expect, test } from "vitest";
import type { Me } from "../../../../core/contract/person.ts";
import { copyAccess, createCopyKeeper, type CopyAccess } from "../../../../extension/host/copy-keeper.ts";
import { markToGoOnFrom } from "../../../../extension/search/next-mark.ts";
import type { SyncMark } from "../../../../extension/search/stored-part.ts";
import type { Session } from "../../../../extension/sign-in/session.ts";
import { memoryDatabase, type MemoryDatabase } from "./memory-database.ts";

const day = 86_400_000;
const confirmedAt = Date.UTC(2026, 10, 1);
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the rules read nothing of it
const me = { id: "marina" } as Me;
const connected: Session = { kind: "connected", server: "https://ask.example", token: "t", me, confirmedAt };

describe("the local copy answers", () => {
  test("whoever is connected and confirmed, where the policy lets it be kept", () => {
    expect(copyAccess(connected, "full", confirmedAt + day)).toBe("open");
    expect(copyAccess(connected, "titles", confirmedAt + day)).toBe("open");
  });
  test("nobody once it is locked, or after 30 days", () => {
    expect(copyAccess(connected, "full", confirmedAt + 7 * day)).toBe("closed");
    expect(copyAccess(connected, "off", confirmedAt + 30 * day)).toBe("closed");
  });
  test.each([
    { kind: "none", server: "https://ask.example", failed: null, formerUser: "marina" },
    { kind: "revoked", server: "https://ask.example", formerUser: "marina" },
  ] as const)("nobody where nobody is connected: $kind", (session) => {
    expect(copyAccess(session, "off", confirmedAt)).toBe("closed");
  });
  test("nobody where the policy lets nothing be kept", () => {
    expect(copyAccess(connected, "off", confirmedAt)).toBe("not-kept");
  });
});

describe("after each change", () => {
  let disk: MemoryDatabase;
  let access: CopyAccess;
  let mark: SyncMark | null;
  let done: string[];
  let follow: () => void;

  beforeEach(() => {
    disk = memoryDatabase();
    disk.put("records", "kasko", "Тарифы КАСКО");
    disk.put("requests", "now", "own requests");
    mark = markToGoOnFrom(undefined, { user: "marina", fields: "full", analysis: "1", contract: 1 }, 0).mark;
    done = [];
    follow = createCopyKeeper({
      db: disk.db,
      searcher: { open: () => done.push("open"), drop: () => done.push("drop") },
      sync: {
        mark: () => mark,
        forget() {
          mark = null;
          done.push("forget");
        },
      },
      access: () => access,
    });
  });

  test("the copy is opened where it may be shown, and dropped where it may not", () => {
    access = "open";
    follow();
    access = "closed";
    follow();
    expect(done).toEqual(["open", "drop"]);
    expect(disk.rows("records")).toHaveLength(1);
  });

  test("where nothing may be kept it goes from the disk, once, and own requests stay", async () => {
    access = "not-kept";
    follow();
    follow();
    expect(done).toEqual(["drop", "forget", "drop", "forget"]);
    await expect.poll(() => disk.rows("records")).toEqual([]);
    expect(disk.rows("requests")).toHaveLength(1);
    expect(disk.changes()).toBe(1);
  });
});
