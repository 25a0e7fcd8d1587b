import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { deniedFile } from "../../../core/contract/release.ts";
import { SearchAnswer } from "../../../core/contract/search.ts";
import { SyncPage } from "../../../core/contract/sync.ts";
import { plantRelease, section } from "./harness/plant-release.ts";
import { testApp, type TestApp } from "./harness/test-app.ts";

const shared = section({
  id: "limits",
  title: "Лимиты",
  text: "Лимит на объект: 50 миллионов.",
  audience: ["everyone", "underwriting"],
});
const open = section({ id: "kasko", title: "КАСКО", text: "Полис покрывает угон." });

let server: TestApp;
let marina: string;
let kamila: string;
let number = 0;
beforeAll(async () => {
  server = await testApp();
  await server.people([{ login: "marina" }, { login: "kamila", groups: ["underwriting"] }]);
  marina = await server.cookieOf("marina");
  kamila = await server.cookieOf("kamila");
});
beforeEach(() => {
  rmSync(join(server.releases, deniedFile), { force: true });
  return server.publish(`20261102-0800${String((number += 1)).padStart(2, "0")}-test`, [shared, open]);
});
afterAll(() => server.close());

const deny = (addresses: Record<string, string[]>): void =>
  writeFileSync(join(server.releases, deniedFile), JSON.stringify({ addresses }));

async function found(cookie: string): Promise<string[]> {
  const response = await server.get("/api/search?q=лимит", { cookie });
  return SearchAnswer.parse(await response.json()).groups.map(({ best }) => best.record);
}

async function synced(cookie: string, cursor?: string): Promise<SyncPage> {
  const more = cursor === undefined ? "" : `&cursor=${encodeURIComponent(cursor)}`;
  return SyncPage.parse(await (await server.get(`/api/records?fields=full${more}`, { cookie })).json());
}

test("what the portal closes to a group is gone from its search, sections and copies, without another release", async () => {
  const before = await synced(marina);
  expect(before.records.map(({ id }) => id)).toContain("limits");
  deny({ [shared.address]: ["everyone"] });
  // Nobody calls reload here: the file is watched.
  await expect.poll(() => found(marina), { timeout: 10_000 }).toEqual([]);
  expect((await server.get("/api/sections/limits", { cookie: marina })).status).toBe(404);
  expect(await synced(marina, before.cursor)).toMatchObject({ removed: ["limits"], records: [] });
  expect(await found(kamila)).toEqual(["limits"]);
});

test("what is opened again is back", async () => {
  deny({ [shared.address]: ["everyone"] });
  await server.deps.catalogue.reload();
  expect(await found(marina)).toEqual([]);
  deny({});
  await server.deps.catalogue.reload();
  expect(await found(marina)).toEqual(["limits"]);
});

test("the list holds for the next release as well", async () => {
  deny({ [shared.address]: ["everyone", "underwriting"] });
  plantRelease(server.releases, "20261103-080000-test", [shared, open]);
  await server.deps.catalogue.reload();
  expect([await found(marina), await found(kamila)]).toEqual([[], []]);
});

test("a list that cannot be read lets nothing new be served, and takes nothing away", async () => {
  writeFileSync(join(server.releases, deniedFile), "{");
  plantRelease(server.releases, "20261104-080000-test", [open]);
  await server.deps.catalogue.reload();
  expect(server.deps.catalogue.refused()?.why).toContain(deniedFile);
  expect(await found(kamila)).toEqual(["limits"]);
});

test("what is closed leaves the release that is served, even where the next one is refused", async () => {
  const broken = plantRelease(server.releases, "20261105-080000-test", [open]);
  rmSync(join(broken, "records.ndjson"));
  await server.deps.catalogue.reload();
  expect(await found(marina)).toEqual(["limits"]);
  deny({ [shared.address]: ["everyone"] });
  await server.deps.catalogue.reload();
  expect([await found(marina), await found(kamila)]).toEqual([[], ["limits"]]);
  expect(server.deps.catalogue.refused()?.why).toContain("records.ndjson");
});

test("the older edition is the newest one of those from whom the newest is closed", async () => {
  const older = section({ id: "y2025", title: "Лимиты 2025", newer: "y2026" });
  const newest = section({ id: "y2026", title: "Лимиты 2026", audience: ["everyone", "underwriting"] });
  await server.publish("20261106-080000-test", [older, newest]);
  const newerOf = async (): Promise<(string | undefined)[]> =>
    (await synced(marina)).records.flatMap(({ id, newer }) => (id === "y2025" ? [newer] : []));
  expect(await newerOf()).toEqual(["y2026"]);
  const { cursor } = await synced(marina);
  deny({ [newest.address]: ["everyone"] });
  await server.deps.catalogue.reload();
  expect(await newerOf()).toEqual([undefined]);
  const { records, removed } = await synced(marina, cursor);
  expect([records.map(({ id }) => id), removed]).toEqual([["y2025"], ["y2026"]]);
});
