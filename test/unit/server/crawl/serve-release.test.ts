import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { Problem } from "../../../../core/contract/problem.ts";
import { SyncPage } from "../../../../core/contract/sync.ts";
import { section } from "../harness/plant-release.ts";
import { order } from "./calls-of.ts";
import { codeOf, serveCrawls } from "./serve-crawls.ts";
import { runAt } from "./some-runs.ts";

const served = serveCrawls();

const [older, newer] = ["20261101-080000-a", "20261102-080000-b"];
beforeEach(async () => {
  await served().server.publish(older, [section({ id: "a" })]);
  await served().server.publish(newer, [section({ id: "a" }), section({ id: "b" })]);
});
const serve = (release: string): Promise<Response> =>
  served().server.post(`/api/crawl/releases/${encodeURIComponent(release)}/serve`, {}, served().admin);
const shown = async () =>
  Object.fromEntries((await served().health()).releases.map(({ id, served: now }) => [id, now]));

test("those that could be served are listed, with what the run that made one has changed", async () => {
  const { keep, ago, server, health } = served();
  keep(runAt(ago(1), { outcome: { kind: "published", release: newer, publishMs: 800 } }));
  mkdirSync(join(server.releases, "20261103-080000-half"));
  const { releases } = await health();
  expect(releases.map(({ id, sections }) => [id, sections])).toEqual([
    [older, 1],
    [newer, 2],
  ]);
  expect(releases.find(({ id }) => id === newer)).toMatchObject({
    served: true,
    change: { added: 3, changed: 12, vanished: 1 },
  });
  expect(releases.find(({ id }) => id === older)).toMatchObject({ served: false, change: null });
});

test("an earlier one is served again, at once and as the index-builder would have it", async () => {
  const { server, seller } = served();
  expect((await serve(older)).status).toBe(200);
  expect(await shown()).toEqual({ [older]: true, [newer]: false });
  expect(readFileSync(join(server.releases, "current.json"), "utf8")).toBe(`{"release":"${older}"}\n`);
  const { total } = SyncPage.parse(await (await server.get("/api/records", seller)).json());
  expect(total).toBe(1);
});

test.each(["nowhere", "..", "../releases", ".", "%2e%2e", "20261101-080000-a/..", "current.json"])(
  "what is no release here is not served: «%s»",
  async (release) => {
    expect((await serve(release)).status).toBe(404);
    expect(await shown()).toEqual({ [older]: false, [newer]: true });
  },
);

test("a damaged one is not served, and the one before goes on", async () => {
  const { server } = served();
  writeFileSync(join(server.releases, older, "records.ndjson"), "");
  const response = await serve(older);
  expect(Problem.parse(await response.json()).detail).toContain(older);
  expect(await shown()).toEqual({ [older]: false, [newer]: true });
  expect(readFileSync(join(server.releases, "current.json"), "utf8")).toContain(newer);
});

test("two that choose at once each get what they chose, one after the other", async () => {
  const answers = await Promise.all([serve(older), serve(newer), serve(older)]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  const { server, health } = served();
  const now = (await health()).releases.filter((release) => release.served).map(({ id }) => id);
  expect(now).toHaveLength(1);
  expect(readFileSync(join(server.releases, "current.json"), "utf8")).toBe(`{"release":"${now.join()}"}\n`);
});

test("while a crawl runs none is chosen: it would publish another in a moment", async () => {
  const { server, admin } = served();
  order(server.data, { waits: true });
  await server.post("/api/crawl/runs", { kind: "crawl" }, admin);
  expect(await codeOf(await serve(older))).toBe("crawl-running");
  expect(await shown()).toEqual({ [older]: false, [newer]: true });
});
