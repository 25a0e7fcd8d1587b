import "../../node-version.mjs";
import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs, promisify } from "node:util";
import { z } from "zod";
import { build } from "../browser/harness/build-product.ts";
import { b24Pages, b24Sections, haveCollections } from "../relevance/collections.ts";
import { engines, isEngineName, type EngineName } from "../relevance/engines.ts";
import { growSections } from "./grow-sections.ts";
import { installNpmPeers } from "./install-npm-peers.ts";
import { measureSwap } from "./measure-swap.ts";
import { runSync } from "./sync-run.ts";

/**
 * `npm run bench:search`: what one keystroke takes of ours and its peers on 20,452 sections, over all prefixes of 244
 * queries, each engine in a process of its own; then ours on 100,000, the server's change of release, and the sync of the
 * real extension. The last line is one JSON object. `--ours` leaves the peers out, `--full` lets them take as long as they
 * like; else they are asked for some seconds and the line says how many keys that were.
 */
const { values } = parseArgs({
  options: { ours: { type: "boolean", default: false }, full: { type: "boolean", default: false } },
});
const peerSeconds = values.full ? 3_600 : 8;
const grownTo = 100_000;
const run = promisify(execFile);

const Timed = z.object({
  p50: z.number(),
  p95: z.number(),
  p99: z.number(),
  first: z.object({ p95: z.number() }),
  second: z.object({ p95: z.number() }),
  gzipBytes: z.number().nullable(),
  loadMs: z.number(),
  rssMb: z.number(),
  keystrokes: z.number(),
  queries: z.number(),
});
type Timed = z.infer<typeof Timed>;

async function inItsOwnProcess(...args: readonly string[]): Promise<string> {
  const script = new URL("time-engine.ts", import.meta.url).pathname;
  const { stdout } = await run(process.execPath, ["--expose-gc", script, ...args]);
  return stdout;
}

/** Ours as a browser starts it: from the bytes it keeps. */
async function timeOurs(...sections: readonly string[]): Promise<Timed> {
  const folder = mkdtempSync(join(tmpdir(), "bench-search-"));
  const file = join(folder, "index");
  try {
    await inItsOwnProcess("--store", file, ...sections);
    return Timed.parse(JSON.parse(await inItsOwnProcess("--stored", file, ...sections)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timePeer(name: EngineName): Promise<Timed | null> {
  try {
    const line = await inItsOwnProcess("--engine", name, "--seconds", `${peerSeconds}`);
    return Timed.parse(JSON.parse(line));
  } catch (error) {
    console.log(`${name} could not be timed: ${String(error).slice(0, 500)}`);
    return null;
  }
}

function show(name: string, timed: Timed): void {
  const { p50, p95, p99, first, second, gzipBytes, loadMs, rssMb, keystrokes } = timed;
  const megabytes = gzipBytes === null ? "–" : (gzipBytes / 1e6).toFixed(2);
  console.log(
    `${name.padEnd(30)} p50 ${p50}  p95 ${p95}  p99 ${p99}  first ${first.p95}  second ${second.p95} ms · ` +
      `${megabytes} MB gzip · loaded in ${loadMs} ms · ${rssMb} MB resident · ${keystrokes} keys`,
  );
}

const hasChromium = existsSync(process.env["CHROMIUM"] ?? "/usr/bin/chromium");

async function timePeers(): Promise<Record<string, Timed>> {
  installNpmPeers();
  const timed: Record<string, Timed> = {};
  for (const name of Object.keys(engines).filter(isEngineName)) {
    if (name === "ours") continue;
    if (name === "Pagefind" && !hasChromium) {
      console.log("Pagefind is left out: it searches in a browser, and there is no Chromium here");
      continue;
    }
    const peer = await timePeer(name);
    if (!peer) continue;
    show(name, peer);
    timed[name] = peer;
  }
  return timed;
}

async function sync(): Promise<Record<string, number | null>> {
  if (hasChromium) {
    console.log("the extension's sync: building, connecting, changing one section in a hundred");
    build("build:console");
    build("build:e2e");
    return { ...(await runSync()) };
  }
  console.log("The sync is not measured: there is no Chromium here");
  return { firstSyncBytes: null, syncShare: null, syncLongestTaskMs: null, hostMb: null };
}

async function measureAll(): Promise<void> {
  console.log("ours as kept on disk: the whole index without the texts, of which only snippets are made");
  const ours = await timeOurs();
  show("ours", ours);
  const peers = values.ours ? {} : await timePeers();
  const at100k = await timeOurs("--sections", `${grownTo}`);
  show(`ours on ${grownTo} sections`, at100k);

  console.log(`a server goes over to ${grownTo} sections`);
  const sections = b24Sections().records;
  const queries = b24Pages().queries.map(({ text }) => text);
  const swap = await measureSwap(sections, growSections(sections, grownTo), queries);
  console.log(`  ${JSON.stringify(swap)}`);
  const synced = await sync();
  console.log(
    JSON.stringify({
      ours,
      peers,
      at100k: { p95: at100k.p95, p99: at100k.p99, rssMb: at100k.rssMb, loadMs: at100k.loadMs },
      swapLoopP99Ms: swap.loop.p99Ms,
      ...synced,
    }),
  );
}

if (haveCollections) await measureAll();
else console.log("The collections are not here (../shared/data); nothing was measured.");
