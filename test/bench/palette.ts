import "../../node-version.mjs";
import { setTimeout as pause } from "node:timers/promises";
import { startPortal } from "../../demo/portal/start-portal.ts";
import { setup } from "../browser/harness/build-product.ts";
import { standBefore } from "../browser/harness/stand-before.ts";
import { startProduct, type Product } from "../browser/harness/start-product.ts";
import { collection, haveCollections } from "../relevance/collections.ts";
import { launcherGzip } from "./launcher-cost.ts";
import { runPalette, type PaletteRun } from "./palette-run.ts";
import { quantile } from "./quantile.ts";
import { startSectionsProduct, type SectionsProduct } from "./start-sections-product.ts";

/**
 * `npm run bench:palette`: from a key's own time stamp to the first task after the frame that shows the hits of that
 * query, in a real Chromium with the real extension over 20,452 sections of real documentation (where those are not at
 * hand, over the demo portal); then the same with the server 120 ms away.
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
const latencyMs = 120;

console.log("building the extension and the console");
setup();
const gzip = launcherGzip();
const started = haveCollections ? await startSectionsProduct() : await startDemo();
if (!haveCollections) console.log("the collections are not at hand: measured on the demo portal");
try {
  const { product } = started;
  const near = await measure("the server next door", product);
  const site = await standBefore(product.server, async (_asked, ask) => {
    await pause(latencyMs);
    return ask();
  });
  const far = await measure(`the server ${latencyMs} ms away`, { ...product, server: site.origin });
  await site.close();
  console.log(JSON.stringify({ ...near, [`at${latencyMs}ms`]: far }));
} finally {
  await started.close();
}

async function measure(where: string, product: Product): Promise<Record<string, number>> {
  console.log(where);
  const queries = haveCollections ? judgedQueries() : demoQueries;
  const figures = summary([await runPalette({ product, page: started.page, queries, opens })]);
  console.log(`  ${JSON.stringify(figures)}`);
  return figures;
}

async function startDemo(): Promise<Pick<SectionsProduct, "product" | "page" | "close">> {
  const portal = await startPortal({ port: 0, host: "127.0.0.1" });
  const { origin } = new URL(portal.address);
  const product = await startProduct({ portal: origin });
  return {
    product,
    page: `${origin}/tariffs/kasko/kazan`,
    close: async () => {
      await product.close();
      await portal.close();
    },
  };
}

/** Every thirtieth of the judged queries, so that no choice of ours is among them. */
function judgedQueries(): string[] {
  const { queries } = collection("b24");
  return queries.filter((_, at) => at % 30 === 0).map(({ text }) => text.slice(0, 30));
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
