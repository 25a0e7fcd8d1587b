import "../../node-version.mjs";
import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { z } from "zod";
import { call } from "../../core/contract/call.ts";
import { portalEndpoints } from "../../core/contract/portal-endpoints.ts";
import { requestEndpoints } from "../../core/contract/request-endpoints.ts";
import { cpuSeconds } from "../../index-builder/files/child/cpu-seconds.ts";
import { askBody } from "../browser/harness/ask-body.ts";
import { listen } from "../browser/harness/listen.ts";
import { smallPortal } from "../browser/harness/small-portal.ts";
import { startProduct } from "../browser/harness/start-product.ts";
import { accountsOf, type SignedIn, sellerName, signInAll } from "./desk-people.ts";
import { quantile } from "./quantile.ts";

/**
 * `npm run bench:flood`: 40 sellers search, look at their requests and ask, 40 calls a second at an even rate; beside them, in
 * every other phase of five seconds, one more floods the server over 200 connections. The phases are interleaved so that what
 * else the machine does falls upon both alike. The last line is one JSON object: the others' p95 with and without the flood, and
 * the server's processor time for each of their calls, which tells the flood's cost on a busy machine, too.
 * `--phases N` (12) for fewer or more.
 */
const { values } = parseArgs({ options: { phases: { type: "string", default: "12" } } });
const phases = Number(values.phases);
const phaseMs = 5000;
const perSecond = 40;
const company = { sellers: 41, agents: 0 };
const connections = 200;

const portal = await listen(smallPortal());
const product = await startProduct({
  portal: portal.origin,
  sources: [{ id: "small", start: [`${portal.origin}/`] }],
  accounts: accountsOf(company),
});
let flood: Worker | null = null;
try {
  const { server } = product;
  const names = Array.from({ length: company.sellers }, (_, n) => sellerName(n));
  const [flooding, ...others] = await signInAll(server, names);
  const pid = product.pid();
  if (!flooding || pid === null) throw new Error("Nobody floods, or there is nobody to flood");
  flood = new Worker(new URL("flood-worker.ts", import.meta.url), {
    workerData: { server, headers: { ...flooding.headers }, connections },
  });
  // What has to be compiled first is nobody's flood.
  await phase(server, others);
  const quiet: number[] = [];
  const flooded: number[] = [];
  const spent = { quiet: 0, flooded: 0 };
  for (let n = 0; n < phases; n++) {
    const isFlood = n % 2 === 1;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's takes none
    flood.postMessage(isFlood ? "on" : "off");
    if (!isFlood) await delay(1500);
    const before = computed(pid);
    const took = await phase(server, others);
    spent[isFlood ? "flooded" : "quiet"] += computed(pid) - before;
    (isFlood ? flooded : quiet).push(...took);
    process.stderr.write(`${isFlood ? "flood" : "quiet"}: p95 ${round(quantile(took, 0.95))} ms\n`);
  }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's takes none
  flood.postMessage("tell");
  const told = z
    .tuple([z.object({ passed: z.int(), refused: z.int(), ended: z.int() })])
    .parse(await once(flood, "message"));
  const [p95Quiet, p95Flood] = [quantile(quiet, 0.95), quantile(flooded, 0.95)];
  console.log(
    JSON.stringify({
      calls: quiet.length + flooded.length,
      p50QuietMs: round(quantile(quiet, 0.5)),
      p50FloodMs: round(quantile(flooded, 0.5)),
      p95QuietMs: round(p95Quiet),
      p95FloodMs: round(p95Flood),
      ratio: Math.round((p95Flood / p95Quiet) * 100) / 100,
      processorQuietMs: round((spent.quiet * 1000) / quiet.length),
      processorFloodMs: round((spent.flooded * 1000) / flooded.length),
      floodPassed: told[0].passed,
      floodRefused: told[0].refused,
      floodEnded: told[0].ended,
    }),
  );
} finally {
  await flood?.terminate();
  await product.close();
  await portal.close();
}

/** One phase of the others' work; gives how long each call took, in milliseconds. */
async function phase(server: string, sellers: readonly SignedIn[]): Promise<number[]> {
  const began = performance.now();
  const working: Promise<number>[] = [];
  for (let n = 0; n < (perSecond * phaseMs) / 1000; n++) {
    const wait = began + (n * 1000) / perSecond - performance.now();
    if (wait > 0) await delay(wait);
    working.push(one(server, sellers[n % sellers.length], n));
  }
  return Promise.all(working);
}

async function one(server: string, seller: SignedIn | undefined, n: number): Promise<number> {
  if (!seller) throw new Error("Nobody works");
  const caller = { server, fetch, headers: () => seller.headers };
  const from = performance.now();
  const called =
    n % 5 === 0
      ? await call(caller, requestEndpoints.ask, { body: askBody(`Какая франшиза в договоре № ${n}?`) })
      : n % 5 === 1
        ? await call(caller, requestEndpoints.requests, { query: { scope: "mine" } })
        : await call(caller, portalEndpoints.search, { query: { q: `каско ${n}` } });
  if (called.kind !== "ok") throw new Error(`A call of a colleague's failed: ${JSON.stringify(called)}`);
  return performance.now() - from;
}

function computed(pid: number): number {
  const seconds = cpuSeconds(pid);
  if (seconds === null) throw new Error("The system does not tell what the server computes");
  return seconds;
}

function round(ms: number): number {
  return Math.round(ms * 10) / 10;
}
