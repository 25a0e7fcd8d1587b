import "../../node-version.mjs";
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { installNpmPeers } from "./install-npm-peers.ts";

/**
 * `npm run bench:crawl`: pages a second of ours and of peers in one run, then what a crawl costs where nothing or 1 % has
 * changed. Ours counts from the start of the process to the published release: extraction, state and index included.
 */
const root = new URL("../..", import.meta.url).pathname;
const concurrency = 16;
const small = { pages: 2_000, bytes: 5_800, latency: 0 };
const large = { pages: 800, bytes: 89_000, latency: 100 };
const ceiling = (concurrency / large.latency) * 1_000;
const many = { pages: 20_000, bytes: 5_800, latency: 0 };

type Portal = { origin: string; close: () => void };
type Run = { seconds: number; peakMb: number; said: string };

async function portal({ pages, bytes, latency }: typeof small): Promise<Portal> {
  const args = ["--pages", `${pages}`, "--bytes", `${bytes}`, "--latency", `${latency}`];
  const child = spawn(process.execPath, [`${root}test/bench/crawl-portal.ts`, ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const origin = await new Promise<string>((resolve) =>
    child.stdout.once("data", (line: Buffer) => resolve(line.toString().trim())),
  );
  return { origin, close: () => child.kill() };
}

/** Runs a program to its end; its own memory, without that of its children, is looked at all the while. */
function run(command: string, args: readonly string[], more: Record<string, string> = {}): Promise<Run> {
  const started = performance.now();
  const child = spawn(command, [...args], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...more },
  });
  let [said, peakMb] = ["", 0];
  const watching = setInterval(() => (peakMb = Math.max(peakMb, memoryMb(child))), 100);
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (part: Buffer) => (said += part.toString()));
  return new Promise((resolve) =>
    child.once("close", () => {
      clearInterval(watching);
      resolve({ seconds: (performance.now() - started) / 1_000, peakMb, said });
    }),
  );
}

function memoryMb({ pid }: ChildProcess): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_024;
  } catch {
    // It has just ended, or the system has no /proc.
    return 0;
  }
}

async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "bench-crawl-"));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function configIn(folder: string, origin: string): string {
  const file = join(folder, "ask-me.yaml");
  const week = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map((day) => `${day}: []`).join(", ");
  writeFileSync(
    file,
    `server: { address: "http://127.0.0.1:4000", secret: "${"x".repeat(32)}" }
desk: { calendar: main, calendars: { main: { versions: [{ from: null, tz: Europe/Moscow, week: { ${week} } }] } } }
sources: [{ id: portal, start: ["${origin}/"], concurrency: ${concurrency} }]
`,
  );
  return file;
}

/** The very words of `npm run crawl`, without npm. */
const crawlWords = z
  .object({ scripts: z.object({ crawl: z.string() }) })
  .parse(JSON.parse(readFileSync(`${root}package.json`, "utf8")))
  .scripts.crawl.split(" ")
  .slice(1);

async function ours(config: string, pages: number): Promise<Run> {
  const ended = await run(process.execPath, [...crawlWords, "--config", config]);
  if (!ended.said.includes(`${pages}`)) throw new Error(`Ours did not find ${pages} pages:\n${ended.said}`);
  return ended;
}

const wget = (origin: string): Promise<Run> =>
  inFolder((folder) => run("wget", ["-r", "-l", "inf", "-q", "-nH", "-P", folder, `${origin}/`]));

const crawlee = (origin: string): Promise<Run> =>
  inFolder((folder) =>
    run(process.execPath, [`${root}test/bench/peers/crawlee.mjs`, `${origin}/`, `${concurrency}`], {
      CRAWLEE_STORAGE_DIR: folder,
      CRAWLEE_LOG_LEVEL: "ERROR",
    }),
  );

const scrapy = (origin: string): Promise<Run> =>
  inFolder((folder) => {
    const settings = {
      CONCURRENT_REQUESTS: concurrency,
      CONCURRENT_REQUESTS_PER_DOMAIN: concurrency,
      LOG_LEVEL: "ERROR",
    };
    return run("scrapy", [
      "runspider",
      `${root}test/bench/peers/spider.py`,
      "-a",
      `start=${origin}/`,
      "-o",
      join(folder, "items.jl"),
      ...Object.entries(settings).flatMap(([name, value]) => ["-s", `${name}=${value}`]),
    ]);
  });

/** Installs what is compared with: npm's by their own lock file, wget and Scrapy where Debian's packages may be had. */
function installPeers(): { wget: boolean; scrapy: boolean } {
  installNpmPeers();
  if (process.getuid?.() === 0 && (!has("wget") || !has("scrapy"))) {
    const quiet = { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } } as const;
    spawnSync("apt-get", ["update", "-qq"], quiet);
    spawnSync(
      "apt-get",
      ["install", "-y", "-qq", "--no-install-recommends", "wget", "python3-scrapy"],
      quiet,
    );
  }
  return { wget: has("wget"), scrapy: has("scrapy") };
}

const has = (program: string): boolean => spawnSync("which", [program]).status === 0;

const Asked = z.object({ asked: z.number(), notModified: z.number() });
const asked = async (origin: string): Promise<z.infer<typeof Asked>> =>
  Asked.parse(await (await fetch(`${origin}/asked`)).json());

const rate = (pages: number, { seconds }: Run): number => Math.round(pages / seconds);
const share = (part: number, whole: number): number => Math.round((part / whole) * 1_000) / 1_000;

async function comparePages(
  of: typeof small,
  peers: { wget: boolean; scrapy: boolean },
): Promise<Record<string, number | null>> {
  const served = await portal(of);
  try {
    const own = await inFolder((folder) => ours(configIn(folder, served.origin), of.pages));
    console.log(`  ours    ${rate(of.pages, own)} pages/s, peak ${Math.round(own.peakMb)} MB`);
    const others: Record<string, number | null> = { wget: null, crawlee: null, scrapy: null };
    if (peers.wget && of.latency === 0) others["wget"] = rate(of.pages, await wget(served.origin));
    others["crawlee"] = rate(of.pages, await crawlee(served.origin));
    if (peers.scrapy && of.latency === 0) others["scrapy"] = rate(of.pages, await scrapy(served.origin));
    console.log(`  others  ${JSON.stringify(others)}`);
    return { ours: rate(of.pages, own), ...others };
  } finally {
    served.close();
  }
}

type Again = {
  unchanged304Share: number;
  indexWrites: number;
  onePercentTimeShare: number;
  publishMs: number;
  peakMb: number;
};

/** Twenty thousand pages, crawled, crawled again as they are, and again with one in a hundred changed. */
async function crawlAgain(): Promise<Again> {
  const served = await portal(many);
  try {
    return await inFolder(async (folder) => {
      const config = configIn(folder, served.origin);
      const first = await ours(config, many.pages);
      console.log(`  first        ${first.seconds.toFixed(1)} s, peak ${Math.round(first.peakMb)} MB`);
      const [release, before] = [currentRelease(folder), await asked(served.origin)];
      const unchanged = await ours(config, many.pages);
      const after = await asked(served.origin);
      const sent = after.asked - before.asked;
      const known = after.notModified - before.notModified;
      console.log(`  unchanged    ${unchanged.seconds.toFixed(1)} s, ${sent} asked, ${known} × 304`);
      const indexWrites = currentRelease(folder) === release ? 0 : 1;
      await fetch(`${served.origin}/change?percent=1`);
      const changed = await ours(config, many.pages);
      console.log(`  1 % changed  ${changed.seconds.toFixed(1)} s`);
      return {
        // A page that was not asked for, since the sitemap vouches for it, was not fetched either.
        unchanged304Share: share(many.pages - Math.max(0, sent - known - besidePages), many.pages),
        indexWrites,
        onePercentTimeShare: share(changed.seconds, first.seconds),
        publishMs: Number(/\((\d+) (?:мс|ms)\)/.exec(changed.said)?.[1] ?? Number.NaN),
        peakMb: Math.round(Math.max(first.peakMb, unchanged.peakMb, changed.peakMb)),
      };
    });
  } finally {
    served.close();
  }
}

/** robots.txt, the sitemap, and the address that cannot exist. */
const besidePages = 3;

const currentRelease = (folder: string): string =>
  readFileSync(join(folder, "data/releases/current.json"), "utf8");

console.log("peers");
const peers = installPeers();
console.log(`${small.pages} pages of ${small.bytes} bytes`);
const onSmall = await comparePages(small, peers);
console.log(
  `${large.pages} pages of ${large.bytes} bytes, ${large.latency} ms latency, concurrency ${concurrency}`,
);
const onLarge = await comparePages(large, peers);
console.log(`${many.pages} pages again`);
const again = await crawlAgain();
console.log(
  JSON.stringify({
    small: onSmall,
    large: {
      ours: onLarge["ours"],
      crawlee: onLarge["crawlee"],
      ceilingShare: share(onLarge["ours"] ?? 0, ceiling),
    },
    ...again,
  }),
);
