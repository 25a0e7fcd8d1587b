import { expect, test } from "vitest";
import { chooseNote, keepNote } from "../../../../extension/palette/choose-note.ts";

const staleSince = "2026-11-24T20:10:00Z";
const online = { connection: { kind: "online" }, sync: { kind: "idle" }, lastSync: 50 } as const;
const offline = { kind: "offline", since: 70 } as const;
const loading = { kind: "loading", done: 3, total: 7 } as const;
const asTyped = { query: "тариф", shown: "тариф", correction: null };
const otherLayout = {
  query: "nfhba",
  shown: "тариф",
  correction: { kind: "layout" as const, from: "nfhba", to: "тариф" },
};

type Given = Parameters<typeof chooseNote>[0];
const kindOf = (state: Given["state"], answer: Given["answer"]): string | undefined =>
  chooseNote({ state, answer, staleSince })?.kind;

test("an index older than allowed is noted, whether or not anything was searched", () => {
  const stale = { kind: "stale", since: staleSince };
  expect(chooseNote({ state: online, answer: null, staleSince })).toEqual(stale);
  expect(chooseNote({ state: online, answer: asTyped, staleSince })).toEqual(stale);
});

test("nothing is noted where there is nothing to say", () => {
  expect(chooseNote({ state: online, answer: asTyped, staleSince: null })).toBeNull();
  const failed = { kind: "failed", problem: null } as const;
  expect(chooseNote({ state: { ...online, sync: failed }, answer: null, staleSince: null })).toBeNull();
});

test("of several only the first of these: no connection, first load, other layout, age", () => {
  expect(kindOf({ ...online, connection: offline, sync: loading }, otherLayout)).toBe("offline");
  expect(kindOf({ ...online, sync: loading }, otherLayout)).toBe("first-load");
  expect(kindOf(online, otherLayout)).toBe("other-layout");
  expect(kindOf(online, asTyped)).toBe("stale");
});

test("a copy that catches up says so; one that the disk has no room for only where nothing else is to be said", () => {
  const behind = { kind: "catching-up", done: 3, total: 7 } as const;
  expect(kindOf({ ...online, sync: behind }, otherLayout)).toBe("catching-up");
  const full = { ...online, sync: { kind: "full" } as const };
  expect(kindOf(full, otherLayout)).toBe("other-layout");
  expect(kindOf(full, asTyped)).toBe("stale");
  expect(chooseNote({ state: full, answer: asTyped, staleSince: null })).toEqual({ kind: "full" });
});

test("without a connection the copy's own time is told, where there is a copy", () => {
  const state = { ...online, connection: offline };
  expect(chooseNote({ state, answer: null, staleSince })).toEqual({
    kind: "offline",
    since: 70,
    copyOf: 50,
  });
  expect(chooseNote({ state: { ...state, lastSync: null }, answer: null, staleSince })).toMatchObject({
    copyOf: null,
  });
});

test("above hits that are looked at none comes, and one that is over leaves its place", () => {
  const late = chooseNote({ state: { ...online, connection: offline }, answer: asTyped, staleSince: null });
  expect(keepNote(late, false)).toBeNull();
  expect(keepNote(late, true)).toEqual(late);
  expect(keepNote(null, true)).toEqual({ kind: "over" });
  expect(keepNote(null, false)).toBeNull();
});
