import type { Actor } from "./oracle.ts";
import { clusterOf } from "./plant-repeats.ts";
import type { Probe } from "./probes.ts";
import { unpacked } from "./unpacked.ts";
import type { World } from "./world.ts";

/** A file in both of its forms. */
const bothForms = async (world: World, actor: Actor, path: string): Promise<string> => {
  const workbook = await world.server.get(`${path}format=xlsx`, world.headers(actor));
  return (await world.seen(actor, `GET ${path}format=csv`)) + (await unpacked(workbook));
};

/** What screens show, as files. */
export const exportProbes: Record<string, Probe> = {
  searchesFile: (world, actor) =>
    bothForms(world, actor, "/api/exports/searches?from=2026-01-01&to=2026-12-31&"),
  repeatsFile: async (world, actor) => {
    await clusterOf(world);
    return bothForms(world, actor, "/api/exports/repeats?");
  },
  repeatFile: async (world, actor) =>
    bothForms(world, actor, `/api/exports/repeats/${await clusterOf(world)}?`),
  tasksFile: async (world, actor) => {
    await clusterOf(world);
    return bothForms(world, actor, "/api/exports/tasks?");
  },
  keptFile: (world, actor) => bothForms(world, actor, "/api/exports/kept-answers?"),
};
