import { PageFigure } from "../../core/contract/page-study.ts";
import { addressOf, canaryOf } from "./canary.ts";
import { clusterOf } from "./plant-repeats.ts";
import type { Probe } from "./probes.ts";
import { unpacked } from "./unpacked.ts";
import { secrets } from "./world.ts";

const all = Object.values(secrets);

/** Probes of pages after which people ask: three asked from one, and an answer cites each. */
export const pageProbes: Record<string, Probe> = {
  pageStudy: async (world, actor) => {
    await clusterOf(world);
    return world.seen(actor, "GET /api/insight/pages?weeks=26");
  },
  pageStudyCsv: async (world, actor) => {
    await clusterOf(world);
    return world.seen(actor, "GET /api/insight/pages.csv?weeks=26");
  },
  pageStudyXlsx: async (world, actor) => {
    await clusterOf(world);
    const response = await world.server.get("/api/insight/pages.xlsx?weeks=26", world.headers(actor));
    return unpacked(response);
  },
  pageRows: async (world, actor) => {
    await clusterOf(world);
    const calls = all.flatMap((section) =>
      PageFigure.options.map(
        (of) =>
          `GET /api/insight/pages/rows?weeks=26&of=${of}&document=${canaryOf(section)}-document` as const,
      ),
    );
    return (await Promise.all(calls.map((call) => world.seen(actor, call)))).join("\n");
  },
  askedHere: async (world, actor) => {
    await clusterOf(world);
    const told = all.map((section) =>
      world.seen(actor, `GET /api/asked-here?address=${encodeURIComponent(addressOf(section))}`),
    );
    return (await Promise.all(told)).join("\n");
  },
};
