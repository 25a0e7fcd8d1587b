import { once } from "node:events";
import { existsSync } from "node:fs";
import { watch, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type CrawlStatus, crawlStatusFile, crawlStopFile } from "../../core/contract/crawl-run.ts";
import { crawlInto, temporaryData } from "./crawl-into.ts";
import { pages, servedPaths, startPagePortal, type PagePortal } from "./page-portal.ts";
import { lastRun, readRuns, readStatus } from "./read-runs.ts";
import { runIndexBuilder } from "./run-index-builder.ts";
import { writeConfig } from "./write-config.ts";

let portal: PagePortal;
beforeEach(async () => {
  portal = await startPagePortal();
});
afterEach(() => portal.stop());

/** A page that is not answered until a test says so. */
function holdPage(path: string) {
  const held = new EventTarget();
  const asked = once(held, "asked");
  portal.instead.set(path, async (context) => {
    const released = once(held, "release");
    held.dispatchEvent(new Event("asked"));
    await released;
    return context.html("<main><h1>Дождались</h1><p>Тариф 30 рублей.</p></main>");
  });
  return { asked, release: () => void held.dispatchEvent(new Event("release")) };
}

/** What the run says from now on, each time it says it anew. */
async function* statuses(data: string): AsyncGenerator<CrawlStatus> {
  const signal = AbortSignal.timeout(20_000);
  for await (const { filename } of watch(data, { signal })) {
    const status = filename === crawlStatusFile ? await readStatus(data) : null;
    if (status) yield status;
  }
}

test("a run says that it lives while it waits for a slow portal", async () => {
  await using data = await temporaryData();
  const slow = holdPage("/p/30");
  const crawling = crawlInto(data.folder, { id: "portal", start: [portal.address] });
  await slow.asked;
  const told: CrawlStatus[] = [];
  for await (const status of statuses(data.folder)) {
    told.push(status);
    // So long after every other page, only the slow one is left.
    if (told.length === 3) break;
  }
  expect(new Set(told.map(({ updatedAt }) => updatedAt)).size).toBe(3);
  expect(told.at(-1)).toMatchObject({
    kind: "crawl",
    progress: { phase: "crawl", source: "portal", fetched: pages, waiting: 1 },
  });
  slow.release();
  await crawling;
  expect(await readStatus(data.folder)).toBeNull();
  expect((await lastRun(data.folder)).id).toBe(told[0]?.id);
});

test("a stop file stops the run that it names, and the next run finishes it", async () => {
  await using data = await temporaryData();
  const source = { id: "portal", start: [portal.address] };
  const slow = holdPage("/p/30");
  const crawling = crawlInto(data.folder, source);
  await slow.asked;
  const id = (await readStatus(data.folder))?.id;
  await writeFile(join(data.folder, crawlStopFile), JSON.stringify({ id }));
  const stopped = await crawling;
  slow.release();
  expect(stopped.outcome.kind).toBe("not-published");
  expect(await lastRun(data.folder)).toMatchObject({ id, troubles: [{ kind: "interrupted" }] });
  expect(existsSync(join(data.folder, crawlStopFile))).toBe(false);
  expect(await readStatus(data.folder)).toBeNull();

  portal.instead.clear();
  const before = portal.asked.length;
  const next = await crawlInto(data.folder, source);
  expect(next.outcome.kind).toBe("published");
  expect(await servedPaths(data.folder)).toHaveLength(pages + 1);
  // What was read before it was stopped is not asked for again.
  expect(portal.asked.slice(before).filter((path) => path.startsWith("/p/")).length).toBeLessThan(pages);
  expect((await readRuns(data.folder)).map(({ outcome }) => outcome.kind)).toEqual([
    "not-published",
    "published",
  ]);
});

test("a run that was killed leaves a status that goes silent, until the next run takes its place", async () => {
  await using folder = await temporaryData();
  const config = await writeConfig(folder.folder, portal.address);
  const data = join(folder.folder, "data");
  const slow = holdPage("/p/30");
  const killed = await runIndexBuilder("crawl", config, {
    onStart: (kill) => void slow.asked.then(kill),
  });
  slow.release();
  expect(killed.signal).toBe("SIGKILL");
  const left = await readStatus(data);
  expect(left?.startedAt).toBeDefined();
  expect(await readRuns(data)).toEqual([]);

  portal.instead.clear();
  expect(await runIndexBuilder("crawl", config)).toMatchObject({ code: 0 });
  expect(await readStatus(data)).toBeNull();
  expect(await readRuns(data)).toHaveLength(1);
}, 60_000);
