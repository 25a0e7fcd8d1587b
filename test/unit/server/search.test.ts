import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { releaseFiles } from "../../../core/contract/release.ts";
import { SearchAnswer } from "../../../core/contract/search.ts";
import { Suggested } from "../../../core/contract/suggested.ts";
import { Problem } from "../../../core/contract/problem.ts";
import { plantRelease, pointTo, section } from "./harness/plant-release.ts";
import { matching } from "./harness/matching.ts";
import { testApp, type TestApp } from "./harness/test-app.ts";

const open = section({
  id: "kasko",
  title: "КАСКО: что покрывает",
  heading: "Угон",
  text: "Полис покрывает угон и полную гибель автомобиля.",
});
const closed = section({
  id: "limits",
  title: "Лимиты андеррайтинга",
  text: "Лимит на объект страхования: 50 миллионов.",
  audience: ["underwriting"],
});

let server: TestApp;
let marina: string;
let kamila: string;
let number = 0;
const nextId = (): string => `20261102-08${String((number += 1)).padStart(4, "0")}-test`;
beforeAll(async () => {
  server = await testApp();
  await server.people([{ login: "marina" }, { login: "kamila", groups: ["underwriting"] }]);
  marina = await server.cookieOf("marina");
  kamila = await server.cookieOf("kamila");
});
beforeEach(() => server.publish(nextId(), [open, closed]));
afterAll(() => server.close());

const search = async (query: string, cookie: string) =>
  SearchAnswer.parse(
    await (await server.get(`/api/search?q=${encodeURIComponent(query)}`, { cookie })).json(),
  );
const found = ({ groups }: SearchAnswer) => groups.map(({ best }) => best.record);

test("search answers with title, place, snippet and marks", async () => {
  const answer = await search("угон автомобиля", marina);
  expect(found(answer)).toEqual(["kasko"]);
  const [group] = answer.groups;
  expect(group?.best).toMatchObject({ title: open.title, heading: "Угон", address: open.address });
  expect(group?.best.snippet?.text).toContain("угон");
  expect(group?.best.snippet?.marks.length).toBeGreaterThan(0);
});

test("what one may not see is not found, not counted, and its words count as missing", async () => {
  const seller = await search("лимиты андеррайтинга", marina);
  expect(seller).toMatchObject({ total: 0, groups: [], counts: {} });
  expect(seller.missing).toContain("андеррайтинга");
  const underwriter = await search("лимиты андеррайтинга", kamila);
  expect(found(underwriter)).toEqual(["limits"]);
  expect(underwriter.missing).toEqual([]);
});

const marksOf = (record: string, cookie: string) =>
  server.get(`/api/sections/${record}/marks?q=${encodeURIComponent("угнали полис лимит")}`, { cookie });

test("what is fresh is told to whoever keeps no copy, as far as they may see it", async () => {
  const changedAt = new Date().toISOString();
  await server.publish(nextId(), [
    { ...open, changedAt },
    { ...closed, changedAt },
  ]);
  const fresh = async (cookie: string) =>
    Suggested.parse(await (await server.get("/api/suggestions", { cookie })).json()).fresh.map(
      ({ hit }) => hit.record,
    );
  expect(await fresh(marina)).toEqual(["kasko"]);
  expect((await fresh(kamila)).toSorted()).toEqual(["kasko", "limits"]);
});

test("the words of a query are marked in a passage that one may see, and in no other", async () => {
  expect(await (await marksOf("kasko", marina)).json()).toEqual({ marks: [[0, 5]] });
  expect((await marksOf("limits", marina)).status).toBe(404);
  expect((await marksOf("limits", kamila)).status).toBe(200);
});

test("a section is alike absent whether hidden or unknown", async () => {
  const hidden = await server.get("/api/sections/limits", { cookie: marina });
  const unknown = await server.get("/api/sections/nothing", { cookie: marina });
  expect(hidden.status).toBe(404);
  expect(await hidden.text()).toBe(await unknown.text());
  expect(await (await server.get("/api/sections/limits", { cookie: kamila })).json()).toMatchObject({
    text: closed.text,
  });
});

test("another release goes live by itself once current.json names it", async () => {
  const fresh = section({ id: "ipoteka", title: "Ипотека", text: "Новый порядок осмотра." });
  plantRelease(server.releases, nextId(), [open, fresh]);
  // Nobody calls reload here: the folder is watched.
  await expect
    .poll(async () => found(await search("осмотра", marina)), { timeout: 10_000 })
    .toEqual(["ipoteka"]);
});

const rules = (word: string) =>
  Array.from({ length: 400 }, (_, at) =>
    section({
      id: `${word}-${at}`,
      document: `doc-${at}`,
      title: `Правило ${at}`,
      text: `Правило ${word} номер ${at}`,
    }),
  );

const changes = process.env["COUNTS"] === "full" ? ["beta", "gamma", "delta"] : ["beta"];

test("while releases change under load, no query fails and each is answered from one release whole", async () => {
  await server.publish(nextId(), rules("alpha"));
  const swapping = { done: false };
  const swaps = (async () => {
    for (const word of changes) await server.publish(nextId(), rules(word));
    swapping.done = true;
  })();
  let asked = 0;
  while (!swapping.done) {
    const answers = await Promise.all(
      [marina, kamila, marina, kamila].map((cookie) => search("правило", cookie)),
    );
    for (const answer of answers) {
      asked += 1;
      expect(answer.total).toBe(400);
      const words = new Set(found(answer).map((record) => record.split("-")[0]));
      expect(words.size).toBe(1);
    }
  }
  await swaps;
  expect(asked).toBeGreaterThan(7 * changes.length);
});

test.each([
  ["half written", { file: releaseFiles.manifest, spoil: null, why: /half written/ }],
  [
    "of another format",
    {
      file: releaseFiles.manifest,
      spoil: (text: string) => text.replace('"format":1', '"format":99'),
      why: /format 99/,
    },
  ],
  [
    "of another analysis",
    {
      file: releaseFiles.manifest,
      spoil: (text: string) => text.replace(/"analysis":"[^"]*"/, '"analysis":"other"'),
      why: /text analysis other/,
    },
  ],
  [
    "with altered records",
    { file: releaseFiles.records, spoil: (text: string) => text.replace("угон", "угар"), why: /sha256/ },
  ],
  [
    "with a cut index",
    { file: releaseFiles.index, spoil: (text: string) => text.slice(0, -1), why: /bytes instead of/ },
  ],
])("a release %s is refused and named; the old one goes on", async (_, given) => {
  const { file, spoil, why } = given;
  const before = server.deps.catalogue.release();
  const id = nextId();
  const folder = plantRelease(server.releases, id, [open]);
  const path = join(folder, file);
  if (spoil) writeFileSync(path, spoil(readFileSync(path, "utf8")));
  else rmSync(path);
  await server.deps.catalogue.reload();
  expect(server.deps.catalogue.release()).toBe(before);
  expect(server.deps.catalogue.refused()).toMatchObject({ release: id, why: matching(why) });
  expect(found(await search("угон", marina))).toEqual(["kasko"]);
  expect(await (await server.get("/healthz")).json()).toMatchObject({
    ok: true,
    release: before,
    warning: matching(why),
  });
});

test("a current.json that leads out of its folder or says nothing is not followed", async () => {
  const before = server.deps.catalogue.release();
  pointTo(server.releases, "../elsewhere");
  await server.deps.catalogue.reload();
  writeFileSync(join(server.releases, "current.json"), "{");
  await server.deps.catalogue.reload();
  expect(server.deps.catalogue.release()).toBe(before);
});

test("a server whose only release is of another version says so to whoever searches", async () => {
  const other = await testApp();
  const folder = plantRelease(other.releases, "20261102-090000-test", [open]);
  const path = join(folder, releaseFiles.manifest);
  writeFileSync(path, readFileSync(path, "utf8").replace('"format":1', '"format":0'));
  await other.deps.catalogue.reload();
  await other.people([{ login: "marina" }]);
  const response = await other.get("/api/search?q=x", { cookie: await other.cookieOf("marina") });
  expect(Problem.parse(await response.json())).toMatchObject({
    code: "release-version",
    detail: matching(/обойдите портал заново/),
  });
  await other.close();
});
