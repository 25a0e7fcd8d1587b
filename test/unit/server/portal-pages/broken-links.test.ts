import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { crawlReportFolder } from "../../../../core/contract/crawl-run.ts";
import { PageRows, PageStudy } from "../../../../core/contract/page-study.ts";
import { runAt, sourceRun } from "../crawl/some-runs.ts";
import { limits, type RepeatsWorld, repeatsWorld, tariffs } from "../clusters/repeats-world.ts";

const gone = "http://portal.example/gone";

let world: RepeatsWorld;
beforeAll(async () => {
  world = await repeatsWorld(3);
  const folder = join(world.server.data, crawlReportFolder);
  mkdirSync(folder, { recursive: true });
  const links = [gone, limits.address].map((address) => ({
    address,
    status: "404",
    pages: [tariffs.address],
    held: 1,
  }));
  const source = sourceRun("portal", { broken: { count: links.length, links } });
  const run = runAt(new Date().toISOString(), { sources: [source] });
  writeFileSync(join(folder, `${run.id}.json`), JSON.stringify(run));
  for (const login of ["seller0", "seller1", "seller2"])
    await world.asks(login, `Вопрос: ${login}`, tariffs.address);
  await world.server.tidy();
}, 60_000);
afterAll(() => world.server.close());

const brokenFor = async (login: string) => {
  const study = await world.as(login, "GET /api/insight/pages");
  const rows = await world.as(login, "GET /api/insight/pages/rows?document=tariffs&of=broken");
  return {
    count: PageStudy.parse(await study.json()).pages[0]?.broken,
    links: PageRows.parse(await rows.json()).broken,
  };
};

test("links that the last crawl found broken stand beside the page that holds them", async () => {
  expect(await brokenFor("admin")).toEqual({
    count: 2,
    links: [
      { address: gone, status: "404" },
      { address: limits.address, status: "404" },
    ],
  });
});

test("the address of what is there after all is told to nobody who may not see it", async () => {
  expect(await brokenFor("lead")).toEqual({ count: 1, links: [{ address: gone, status: "404" }] });
});
