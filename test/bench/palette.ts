import "../../node-version.mjs";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { startPortal } from "../../demo/portal/start-portal.ts";
import { setup } from "../browser/harness/build-product.ts";
import { startProduct } from "../browser/harness/start-product.ts";
import { launcherGzip } from "./launcher-cost.ts";
import { openPortalA } from "./open-portal-a.ts";
import { runPalette, type PaletteRun } from "./palette-run.ts";
import { quantile } from "./quantile.ts";

/**
 * `npm run bench:palette`: from a key's own time stamp to the first task after the frame that shows the hits of that
 * query, in a real Chromium with the real extension, on the demo portal and on real documentation.
 */
const demoQueries = [
  "тариф каско казань",
  "кбм после аварии",
  "ошибка 4102 при оплате",
  "комиссия агента",
  "rfcrj vjcrdf",
  "франшзиа",
];
const opens = 20;

console.log("building the extension and the console");
setup();
const gzip = launcherGzip();
const runs: PaletteRun[] = [await onDemo()];
const portalA = await onPortalA();
if (portalA) runs.push(portalA);
else console.log("portal-a is not at hand: measured on the demo portal alone");

for (const [at, run] of runs.entries())
  console.log(at === 0 ? "demo portal" : "portal-a", JSON.stringify(summary([run])));
console.log(JSON.stringify(summary(runs)));

async function onDemo(): Promise<PaletteRun> {
  const portal = await startPortal({ port: 0, host: "127.0.0.1" });
  const origin = new URL(portal.address).origin;
  console.log("demo portal: crawling");
  const product = await startProduct({ portal: origin });
  try {
    return await runPalette({ product, page: `${origin}/tariffs/kasko/kazan`, queries: demoQueries, opens });
  } finally {
    await product.close();
    await portal.close();
  }
}

async function onPortalA(): Promise<PaletteRun | null> {
  const portal = await openPortalA();
  if (!portal) return null;
  console.log("portal-a: crawling (minutes)");
  const sources = [{ id: "portal-a", start: [`${portal.origin}/`] }];
  const product = await startProduct({ portal: portal.origin, sources });
  try {
    return await runPalette({
      product,
      page: `${portal.origin}/index.html`,
      queries: queriesOf(portal.folder),
      opens,
    });
  } finally {
    await product.close();
    portal.close();
  }
}

/** Every fiftieth of the judged queries, so that no choice of ours is among them. */
function queriesOf(folder: string): string[] {
  const judged = z
    .array(z.object({ text: z.string() }))
    .parse(JSON.parse(readFileSync(join(folder, "queries-dev.json"), "utf8")));
  return judged.filter((_, at) => at % 50 === 0).map(({ text }) => text.slice(0, 30));
}

function summary(of: readonly PaletteRun[]): Record<string, number> {
  const share = (pick: (run: PaletteRun) => number[], wanted: number): number =>
    ms(quantile(of.flatMap(pick), wanted));
  const next = of.flatMap((run) => run.nextFrame);
  return {
    p50: share((run) => run.paintedMs, 0.5),
    p95: share((run) => run.paintedMs, 0.95),
    p99: share((run) => run.paintedMs, 0.99),
    nextFrameShare: Math.round((next.filter(Boolean).length / next.length) * 1000) / 1000,
    computeP95: share((run) => run.computeMs, 0.95),
    keystrokes: next.length,
    launcherGzip: gzip,
    launcherMs: share((run) => run.launcherMs, 0.5),
    firstAnswerMs: ms(Math.max(...of.map((run) => run.firstAnswerMs))),
    coldOpenP95Ms: share((run) => run.coldOpenMs, 0.95),
    reopenP95Ms: share((run) => run.reopenMs, 0.95),
    bareFieldP50: share((run) => run.bareFieldMs, 0.5),
    bareFieldP95: share((run) => run.bareFieldMs, 0.95),
  };
}

function ms(value: number): number {
  return Math.round(value * 10) / 10;
}
