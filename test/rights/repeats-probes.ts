import { canaryOf } from "./canary.ts";
import type { Actor } from "./oracle.ts";
import type { Probe } from "./probes.ts";
import { clusterOf } from "./plant-repeats.ts";
import { secrets, type World } from "./world.ts";

const all = Object.values(secrets);
const records = all.map((section) => `${canaryOf(section)}-record`);
/** A refusal names what was given by the id that the caller gave. */
const given = new RegExp(records.map((record) => `"${record}"`).join("|"), "g");

const decided: Probe = async (world, actor) => {
  const path = `/api/clusters/${await clusterOf(world)}`;
  const told: string[] = [];
  for (const cause of ["raise", "write", "clarify", "teach"])
    for (const record of records) {
      told.push((await world.seen(actor, `POST ${path}/accept`, { cause, record })).replaceAll(given, ""));
      told.push(await world.seen(actor, `POST ${path}/undo`));
    }
  return told.join("\n");
};

/** One question is set apart, and joined again. */
const apartAndTogether = async (world: World, actor: Actor): Promise<string> => {
  const cluster = await clusterOf(world);
  const { request } = await world.server.deps.store.read
    .selectFrom("cluster_member")
    .select("request")
    .where("cluster", "=", cluster)
    .where("request", "is not", null)
    .executeTakeFirstOrThrow();
  const split = await world.seen(actor, `POST /api/clusters/${cluster}/split`, { requests: [request] });
  const joined = await world.seen(actor, `POST /api/clusters/${cluster}/join`, { requests: [request] });
  return split + joined;
};

/** Probes of what is asked again and again, and of the tasks that come of it. */
export const repeatsProbes: Record<string, Probe> = {
  clusters: async (world, actor) => {
    await clusterOf(world);
    return world.seen(actor, "GET /api/clusters");
  },
  cluster: async (world, actor) => world.seen(actor, `GET /api/clusters/${await clusterOf(world)}`),
  acceptCluster: decided,
  undoCluster: decided,
  splitCluster: apartAndTogether,
  joinClusters: apartAndTogether,
  tasks: async (world, actor) => {
    await clusterOf(world);
    return world.seen(actor, "GET /api/tasks");
  },
  changeTask: async (world, actor) => {
    await clusterOf(world);
    const rows = await world.server.deps.store.read.selectFrom("task").select("id").execute();
    const told = rows.map(({ id }) => world.seen(actor, `PUT /api/tasks/${id}`, { note: "Проверено" }));
    return (await Promise.all(told)).join("\n");
  },
};
