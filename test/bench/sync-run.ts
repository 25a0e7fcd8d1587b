import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "playwright-core";
import { launchChromium, type Chromium } from "../browser/harness/launch-chromium.ts";
import { searchFor } from "../browser/harness/search-for.ts";
import { closePalette, connectSeller, openPalette } from "../browser/harness/seller.ts";
import { plantRelease } from "../unit/server/harness/plant-release.ts";
import { meterBefore, type Meter } from "./meter-before.ts";
import { startSectionsProduct, type SectionsProduct } from "./start-sections-product.ts";
import { traceTasks, type Traced } from "./trace-tasks.ts";

export type SyncRun = {
  readonly firstSyncBytes: number;
  /** What a release with one section in a hundred changed costs, as a share of the first sync. */
  readonly syncShare: number;
  readonly syncLongestTaskMs: number;
  /** The renderer of the resident host at rest: memory of its own, as the browser's task manager counts it. */
  readonly hostMb: number;
};

const seller = { login: "marina", password: "demo-marina" };
/** The host's document, and the Worker in it that answers: where a long task makes a keystroke wait. */
const host = { document: "/offscreen.html", worker: "/search-worker.js" };
// No engine can take it for another word.
const freshWord = "жщхыцфу";
// Chromium tidies up what it no longer needs some seconds after a page has gone quiet.
const restMs = 20_000;
const quietMs = 3_000;

/** The real extension in Chromium, a server with 20,452 sections: connects, takes the copy, then a change of one in a hundred. */
export async function runSync(): Promise<SyncRun> {
  const started = await startSectionsProduct();
  const meter = await meterBefore(started.product.server);
  const chromium = await launchChromium();
  try {
    return await measured(started, meter, chromium);
  } finally {
    await chromium.close();
    await meter.close();
    await started.close();
  }
}

async function measured(started: SectionsProduct, meter: Meter, chromium: Chromium): Promise<SyncRun> {
  await connectSeller(chromium, meter.origin, seller);
  await meter.quiet(quietMs);
  const firstSyncBytes = meter.taken();
  const page = await chromium.context.newPage();
  await page.goto(started.page);
  for (const other of chromium.context.pages()) if (other !== page) await other.close();
  const browser = chromium.context.browser();
  if (!browser) throw new Error("The context has no browser");
  const cdp = await browser.newBrowserCDPSession();

  const traced = await traceTasks(cdp, host, async () => {
    publishChange(started);
    await arrived(page);
    await meter.quiet(quietMs);
  });
  const changeBytes = meter.taken();
  const { documentMs, workerMs } = traced;
  console.log(
    `  longest task while the change arrives: host ${documentMs} ms, answering Worker ${workerMs} ms`,
  );
  await page.goto("about:blank");
  await pause(restMs);
  return {
    firstSyncBytes,
    syncShare: Math.round((changeBytes / firstSyncBytes) * 10_000) / 10_000,
    syncLongestTaskMs: Math.max(documentMs, workerMs),
    hostMb: ownMb(traced),
  };
}

/** Every hundredth section says something else. */
function publishChange({ product, sections }: SectionsProduct): void {
  const changed = sections.map((section, at) =>
    at % 100 === 0 ? { ...section, text: `${section.text} Здесь ${freshWord} слово ${at}.` } : section,
  );
  plantRelease(`${product.folder}/data/releases`, "r-2", changed);
}

/** Waits until the palette finds what the change has brought. */
async function arrived(page: Page): Promise<void> {
  const end = performance.now() + 120_000;
  const frame = await openPalette(page);
  const found = async (): Promise<number> =>
    (await searchFor(page, frame, freshWord)).filter({ hasText: freshWord }).count();
  while ((await found()) === 0) {
    if (performance.now() > end) throw new Error("The change did not arrive within two minutes");
    await pause(500);
    await searchFor(page, frame, "договор");
  }
  await closePalette(page);
}

function ownMb({ pid }: Traced): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const kb = (name: string): number => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0);
  console.log(
    `  the host's renderer: ${Math.round(kb("VmRSS") / 1_024)} MB resident with what processes share`,
  );
  return Math.round((kb("RssAnon") + kb("VmSwap")) / 1_024);
}
