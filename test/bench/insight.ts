import "../../node-version.mjs";
import { constants, copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { parseArgs } from "node:util";
import { serverProcess } from "../browser/harness/server-process.ts";
import { freePort } from "../browser/harness/start-product.ts";
import { databaseFile } from "../../server/store/database-file.ts";
import { servingEnvironment } from "../../server/serving-environment.ts";
import { servingFlags } from "../../server/serving-flags.ts";
import { openReading } from "../../server/store/open-reading.ts";
import { generateYear } from "../insight/generate-year.ts";
import { headersOf, signedInSellers } from "../insight/people-of-year.ts";
import { asOf } from "../insight/planted.ts";
import { clusterIncrements } from "./cluster-increments.ts";
import { type Acknowledged, askEvenly } from "./desk-load.ts";
import { type Looked, lookAtInsight } from "./look-at-insight.ts";
import { quantile } from "./quantile.ts";

/**
 * `npm run bench:insight`: a generated year (`--scale 1`: 500,000 requests of 3,000 sellers) behind a real server. Sellers ask
 * at an even rate, in turns with two people at the dashboards and alone; the server begins with its nightly clustering. The
 * last line is one JSON object: the 95th percentile of any view, how long the clustering took, what one more question costs
 * it, the desk's median with all that over its median alone, and the most memory the server had.
 */
const { values } = parseArgs({
  options: { scale: { type: "string", default: "1" }, seconds: { type: "string", default: "15" } },
});
const scale = Number(values.scale);
const seconds = Number(values.seconds);
const askedPerSecond = 10;
const turns = 3;
const viewers = ["lead", "admin"] as const;
const windowDays = 30;
const patienceMs = 15 * 60_000;

const madeFrom = performance.now();
const year = await generateYear({ scale, searches: 1 });
console.log(
  `A year at scale ${scale}, after ${Math.round((performance.now() - madeFrom) / 1000)} s: ${year}`,
);
const folder = mkdtempSync(join(tmpdir(), "ask-me-bench-insight-"));
copyFileSync(year, databaseFile(folder), constants.COPYFILE_FICLONE);
const port = await freePort();
const server = `http://127.0.0.1:${port}`;
const root = new URL("../..", import.meta.url).pathname;
const args = [
  ...servingFlags,
  "--import",
  "./node-version.mjs",
  "test/bench/year-server.ts",
  "--data",
  folder,
  "--port",
  String(port),
];
const running = serverProcess({ args, env: { ...process.env, ...servingEnvironment }, root, folder, server });
try {
  await running.answers();
  const startedAt = performance.now();
  const nightly = nightlyDone(startedAt);
  const sellers = Array.from({ length: signedInSellers }, (_, n) => {
    const login = `seller-${n + 1}`;
    return { login, headers: headersOf(login) };
  });
  const load = { server, sellers, perSecond: askedPerSecond, seconds, repeatEvery: 1_000_000 };

  const first = performance.now();
  const opened = await fetch(`${server}/api/insight/summary?from=2026-11-23&to=2026-11-29`, {
    headers: headersOf("lead"),
  });
  await opened.text();
  console.log(`The first view, which reads all requests: ${round(performance.now() - first)} ms`);

  const looked: Looked[] = [];
  const alone: Acknowledged[] = [];
  const beside: Acknowledged[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const ending = new AbortController();
    const looking = viewers.map((viewer, n) =>
      lookAtInsight(server, headersOf(viewer), { seed: turn * 10 + n, signal: ending.signal }),
    );
    beside.push(...taken(await askEvenly(load)));
    ending.abort();
    looked.push(...(await Promise.all(looking)).flat());
    // The nightly belongs to what is measured beside the desk, not to the desk alone.
    await nightly;
    alone.push(...taken(await askEvenly(load)));
  }

  for (const [view, its] of Map.groupBy(looked, (one) => one.view)) {
    const ms = its.map((one) => one.ms);
    console.log(
      `${view}: ${its.length} times, p50 ${round(quantile(ms, 0.5))} ms, p95 ${round(quantile(ms, 0.95))} ms`,
    );
  }
  for (const [name, acknowledged] of [
    ["with dashboards and clustering", beside],
    ["alone", alone],
  ] as const) {
    const ms = acknowledged.map(({ ackMs }) => ackMs);
    console.log(`The desk ${name}: p50 ${round(quantile(ms, 0.5))} ms, p95 ${round(quantile(ms, 0.95))} ms`);
  }
  const since = new Date(Date.parse(asOf) - windowDays * 86_400_000).toISOString();
  const increments = await clusterIncrements(year, { since, times: 200 });
  console.log(
    JSON.stringify({
      viewP95Ms: round(
        quantile(
          looked.map(({ ms }) => ms),
          0.95,
        ),
      ),
      nightlyMinutes: Math.round(((await nightly) / 60_000) * 1000) / 1000,
      incrementalMs: round(quantile(increments, 0.95)),
      deskSlowdown: Math.round((median(beside) / median(alone)) * 100) / 100,
      peakMb: peakMb(),
    }),
  );
} finally {
  await running.stop("SIGTERM");
  rmSync(folder, { recursive: true, force: true });
}

function taken({
  acknowledged,
  lost,
}: {
  readonly acknowledged: readonly Acknowledged[];
  readonly lost: number;
}) {
  if (lost > 0) throw new Error(`${lost} questions were not acknowledged`);
  return acknowledged;
}

function median(acknowledged: readonly Acknowledged[]): number {
  return quantile(
    acknowledged.map(({ ackMs }) => ackMs),
    0.5,
  );
}

/** Resolves with how long after `from` the server had clustered all of its window, in ms. */
async function nightlyDone(from: number): Promise<number> {
  const { read, close } = openReading(databaseFile(folder));
  try {
    for (;;) {
      const done = await read.selectFrom("cluster_cursor").select("wholeAt").executeTakeFirst();
      if (done) return performance.now() - from;
      if (performance.now() - from > patienceMs)
        throw new Error("The questions were not clustered within a quarter of an hour");
      await delay(100);
    }
  } finally {
    await close();
  }
}

/** Of the server's process with all its threads, as Linux counts it. */
function peakMb(): number {
  const status = readFileSync(`/proc/${running.pid ?? 0}/status`, "utf8");
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}

function round(ms: number): number {
  return Math.round(ms * 10) / 10;
}
