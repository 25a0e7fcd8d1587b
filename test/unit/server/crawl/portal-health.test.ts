import { expect, test } from "vitest";
import { SourceRun } from "../../../../core/contract/crawl-run.ts";
import { SearchAnswer } from "../../../../core/contract/search.ts";
import { SyncPage } from "../../../../core/contract/sync.ts";
import { StreamReader } from "../desk/read-stream.ts";
import { section } from "../harness/plant-release.ts";
import { codeOf, serveCrawls } from "./serve-crawls.ts";
import { runAt, sourceRun } from "./some-runs.ts";

const served = serveCrawls();

test("before the first crawl the page says so", async () => {
  const { health, server, admin } = served();
  expect(await health()).toMatchObject({
    running: null,
    checkedAt: null,
    sources: [{ id: "polis", hosts: ["portal.example"], state: "never", last: null, nextAt: null }],
    held: null,
    alarms: [],
    releases: [],
    history: [],
  });
  expect((await server.get("/api/crawl/sources/polis", admin)).status).toBe(404);
});

test("the last whole run of a source has its lists; a check of rights does not take their place", async () => {
  const { keep, ago, server, admin, health } = served();
  const links = [{ address: "http://portal.example/gone", status: "404", pages: [], held: 1 }];
  keep(runAt(ago(3), { sources: [sourceRun("polis", { broken: { count: 1, links } })] }));
  keep(runAt(ago(1), { kind: "rights" }));
  const answer = await server.get("/api/crawl/sources/polis", admin);
  expect(SourceRun.parse(await answer.json()).broken.links).toEqual(links);
  expect(await codeOf(await server.get("/api/crawl/sources/hr", admin))).toBe("not-found");
  expect((await health()).sources).toMatchObject([{ state: "fine", troubles: 1 }]);
});

test("the index's age is told with every copy and answer once it is older than allowed", async () => {
  const { server, keep, ago, seller, health } = served();
  await server.publish("20261102-080000-a", [section({ id: "a" })]);
  keep(runAt(ago(26), { outcome: { kind: "unchanged", release: "20261102-080000-a" } }));
  const told = async () => [
    SyncPage.parse(await (await server.get("/api/records", seller)).json()).staleSince,
    SearchAnswer.parse(await (await server.get("/api/search?q=text", seller)).json()).staleSince,
  ];
  await health();
  expect(await told()).toEqual([null, null]);
  const since = new Date(Date.parse(ago(26)) + 20 * 60_000).toISOString();
  server.clock.now = new Date(server.clock.now.getTime() + 3_600_000);
  await health();
  expect(await told()).toEqual([since, since]);
});

test("administrators, and nobody else, are told live that there is something new to ask for", async () => {
  const { admin, seller, server, keep, ago } = served();
  const [mine, theirs] = await Promise.all(
    [admin, seller].map(async (who) => new StreamReader(await server.get("/api/live", who))),
  );
  await Promise.all([mine?.event(), theirs?.event()]);
  keep(runAt(ago(1)));
  const told = await mine?.until(({ type }) => type === "crawl");
  expect(told?.at(-1)).toEqual({ type: "crawl" });
  server.deps.live.publish({ type: "release", release: "r" }, "everyone");
  expect(await theirs?.event()).toEqual({ type: "release", release: "r" });
  await Promise.all([mine?.cancel(), theirs?.cancel()]);
});
