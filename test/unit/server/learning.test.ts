import { randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { LearningEntry } from "../../../core/contract/learning-endpoints.ts";
import { removeAccount } from "../../../server/accounts/remove-account.ts";
import { forgetSearches } from "../../../server/learning/forget-searches.ts";
import { erasePerson } from "../../../server/desk/erase-person.ts";
import { section } from "./harness/plant-release.ts";
import { type Tellers, tellers } from "./tellers.ts";

const kasko = section({ id: "kasko", title: "Тарифы КАСКО" });
const limits = section({ id: "limits", title: "Лимиты андеррайтинга", audience: ["underwriting"] });

const marina = { login: "marina", region: "Казань", channel: "агенты" };
const people = [
  marina,
  { login: "timur", region: "Казань", channel: "агенты" },
  { login: "olga", role: "agent" as const },
];

let world: Tellers;
beforeEach(async () => {
  world = await tellers(people);
  await world.server.publish("20261102-080000-learn", [kasko, limits]);
});
afterEach(() => world.server.close());

const at = (): string => world.server.clock.now.toISOString();
const searched = (changes: Partial<Extract<LearningEntry, { kind: "searched" }>> = {}): LearningEntry => ({
  kind: "searched",
  at: at(),
  query: "тариф ТАЙНА",
  shown: "тариф ТАЙНА",
  filters: { section: "Продукты" },
  surface: "palette",
  records: ["kasko"],
  total: 1,
  missing: ["тайна"],
  ...changes,
});
const opened = (record = "kasko"): Extract<LearningEntry, { kind: "opened" }> => ({
  kind: "opened",
  at: at(),
  record,
  position: 0,
  query: "тариф ТАЙНА",
});
const asked = (): LearningEntry => ({ kind: "asked", at: at(), query: "тариф ТАЙНА" });

const tables = ["search_key", "search_entry", "search_text", "section_open", "learning_batch"] as const;
const rowsOf = async (table: (typeof tables)[number]): Promise<Record<string, unknown>[]> =>
  (
    await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(
      world.server.deps.store.shared,
    )
  ).rows;
const pseudonyms = async (): Promise<string[]> => [
  ...new Set((await rowsOf("search_entry")).map(({ pseudonym }) => String(pseudonym))),
];
const kinds = async (): Promise<string[]> =>
  (await rowsOf("search_entry")).map(({ kind }) => String(kind)).toSorted();
const everything = async (): Promise<string> => JSON.stringify(await Promise.all(tables.map(rowsOf)));

/** What of the policy is told before signing in, and after. */
const told = async (login: string): Promise<unknown> => [
  await (await world.server.get("/api/welcome")).json(),
  await (await world.server.get("/api/me", world.headersOf(login))).json(),
];

/** Whether a word still stands in the database's files. */
function isOnDisk(word: string): boolean {
  const file = join(world.server.data, "ask-me.sqlite");
  return [file, `${file}-wal`]
    .filter((one) => existsSync(one))
    .some((one) => readFileSync(one).includes(word));
}

describe("what is written down", () => {
  test("no account stands in it, and nothing by which the person's request could be found", async () => {
    expect((await world.tell("marina", [searched(), opened(), asked()])).status).toBe(200);
    const kept = await everything();
    expect(kept).not.toContain(world.idOf("marina"));
    expect(kept).not.toContain("marina");
    expect(await kinds()).toEqual(["asked", "opened", "searched"]);
    const texts = await rowsOf("search_text");
    expect(texts.map(({ hour }) => String(hour).slice(13))).toEqual(Array(3).fill(":00:00.000Z"));
    expect(texts[0]).toMatchObject({ query: "тариф ТАЙНА", region: "Казань", channel: "агенты" });
  });

  test("nothing in it tells in which order it was written", async () => {
    for (const table of ["search_entry", "search_text", "section_open"])
      await expect(
        sql`select rowid from ${sql.table(table)}`.execute(world.server.deps.store.shared),
      ).rejects.toThrow("no such column: rowid");
  });

  test("two people have two names, one person has one", async () => {
    await world.tell("marina", [searched()]);
    await world.tell("marina", [opened()]);
    await world.tell("timur", [opened()]);
    expect(await pseudonyms()).toHaveLength(2);
  });

  test("a batch that comes twice is written once, also after its key has changed", async () => {
    const key = randomUUID();
    await world.tell("marina", [searched()], key);
    await world.tell("marina", [searched()], key);
    world.passDays(12);
    expect((await world.tell("marina", [searched()], key)).status).toBe(200);
    expect(await rowsOf("search_entry")).toHaveLength(1);
    await world.tell("timur", [searched()], key);
    expect(await rowsOf("search_entry")).toHaveLength(2);
  });

  test("what its sender may not see leaves no trace, nor does what is not there", async () => {
    await world.tell("marina", [opened("limits"), opened("nothing"), searched({ records: ["limits"] })]);
    expect(await everything()).not.toContain("limits");
    expect(await rowsOf("section_open")).toEqual([]);
  });

  test("a section that was the answer counts as opened, and is told without the words once the key is gone", async () => {
    const solved = { kind: "solved", at: at(), query: "тариф ТАЙНА" } as const;
    await world.tell("marina", [
      { ...solved, record: "kasko" },
      { ...solved, record: "limits" },
    ]);
    expect(await rowsOf("search_entry")).toMatchObject([{ kind: "solved", record: "kasko" }]);
    expect(await rowsOf("section_open")).toMatchObject([{ record: "kasko" }]);
    world.passDays(30);
    await world.server.tidy();
    expect(await rowsOf("search_entry")).toMatchObject([{ kind: "solved", record: "kasko" }]);
    expect(await everything()).not.toContain("ТАЙНА");
  });

  test("the few at the desk are not written down, whatever their browser sends", async () => {
    expect((await world.tell("olga", [searched(), opened()])).status).toBe(200);
    expect(await rowsOf("search_entry")).toEqual([]);
  });

  test.each([
    ["a query beyond 200 characters", [() => searched({ query: "а".repeat(201) })]],
    ["more than 200 entries", Array.from({ length: 201 }, () => asked)],
    ["no entry", []],
  ])("%s is refused", async (_, entries) => {
    const response = await world.tell(
      "marina",
      entries.map((make) => make()),
    );
    expect(response.status).toBe(400);
    expect(await rowsOf("search_entry")).toEqual([]);
  });
});

describe("after 30 days", () => {
  test("the key is destroyed, on the disk too, and with it go words, hour and place", async () => {
    await world.tell("marina", [searched(), opened(), asked()]);
    const [key] = await rowsOf("search_key");
    world.passDays(20);
    await world.server.tidy();
    expect(await rowsOf("search_text")).toHaveLength(3);
    world.passDays(10);
    await world.server.tidy();
    expect(await rowsOf("search_key")).toEqual([]);
    expect(await rowsOf("search_text")).toEqual([]);
    // The requests' log tells who asked on which days: a pseudonym with the same days would have a name.
    expect(await kinds()).toEqual(["searched"]);
    expect(await rowsOf("section_open")).toMatchObject([{ record: "kasko", place: null }]);
    const left = await everything();
    for (const word of ["ТАЙНА", "тайна", "Казань", "агенты", "Продукты"]) expect(left).not.toContain(word);
    expect([String(key?.["secret"]), "ТАЙНА"].filter(isOnDisk)).toEqual([]);
  });

  test("a server that stops meanwhile stops soon, and the next round does what is left", async () => {
    await world.tell("marina", [searched(), opened()]);
    world.passDays(31);
    const { store, config } = world.server.deps;
    const when = { now: world.server.clock.now, signal: AbortSignal.abort() };
    await forgetSearches(store, config, when);
    expect(await rowsOf("search_key")).toEqual([]);
    expect(await rowsOf("search_text")).toHaveLength(2);
    await world.server.tidy();
    expect(await rowsOf("search_text")).toEqual([]);
  });

  test("nobody can say of two batches that they are one person's", async () => {
    await world.tell("marina", [searched(), opened()]);
    const before = await pseudonyms();
    world.passDays(31);
    await world.server.tidy();
    await world.tell("marina", [searched(), opened()]);
    expect(await pseudonyms()).toHaveLength(2);
    expect(await rowsOf("search_key")).toHaveLength(1);
    // Erasing finds what can still be told to be theirs, and no more.
    await erasePerson(world.server.deps.store, world.idOf("marina"), world.server.clock.now);
    expect(await pseudonyms()).toEqual(before);
  });

  test("what waited on a device for longer is not written down at all", async () => {
    const old = searched();
    world.passDays(31);
    await world.tell("marina", [old]);
    expect(await rowsOf("search_entry")).toEqual([]);
  });

  test("a name serves ten days only, however long its key is kept", async () => {
    await world.tell("marina", [searched()]);
    world.passDays(11);
    await world.tell("marina", [searched()]);
    expect(await pseudonyms()).toHaveLength(2);
  });
});

describe("erasing", () => {
  test.each([
    ["a person", () => erasePerson(world.server.deps.store, world.idOf("marina"), world.server.clock.now)],
    [
      "an account",
      () => removeAccount(world.server.deps.store, world.idOf("marina"), world.server.clock.now),
    ],
  ])("%s takes along what they searched under every name, and nobody else's", async (_, erase) => {
    await world.tell("marina", [searched(), opened()]);
    world.passDays(11);
    await world.tell("marina", [opened()]);
    await world.tell("timur", [
      searched({ query: "КБМ", shown: "КБМ", missing: [] }),
      { ...opened(), query: null },
    ]);
    await erase();
    expect(await rowsOf("search_entry")).toHaveLength(2);
    expect(await rowsOf("section_open")).toHaveLength(1);
    expect(isOnDisk("ТАЙНА")).toBe(false);
  });
});

describe("the policy", () => {
  test("tells how long searches are kept, and browsers of sellers alone to send them", async () => {
    expect(await told("marina")).toMatchObject([{ keeps: { queryDays: 30 } }, { keepsQueries: true }]);
    expect(await told("olga")).toMatchObject([{ keeps: { queryDays: 30 } }, { keepsQueries: false }]);
  });

  test("switched off nothing is written, and what was there goes", async () => {
    await world.tell("marina", [searched(), opened()]);
    const { config } = world.server.deps;
    config.learning.keep = "off";
    await world.tell("marina", [searched()]);
    await world.server.tidy();
    expect(await everything()).toBe("[[],[],[],[],[]]");
    expect(await told("marina")).toMatchObject([{ keeps: { queryDays: null } }, { keepsQueries: false }]);
  });

  test("other days than 30 hold as well", async () => {
    world.server.deps.config.learning.days = 3;
    await world.tell("marina", [searched()]);
    world.passDays(3);
    await world.server.tidy();
    expect(await rowsOf("search_key")).toEqual([]);
    expect(await rowsOf("search_text")).toEqual([]);
  });
});
