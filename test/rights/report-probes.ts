import { unzipSync } from "fflate";
import { extractText, getDocumentProxy } from "unpdf";
import { canaryOf } from "./canary.ts";
import type { Actor } from "./oracle.ts";
import { clusterOf } from "./plant-repeats.ts";
import type { Probe } from "./probes.ts";
import { secrets, type World } from "./world.ts";

const all = Object.values(secrets);
/** A refusal names what was given by the id that the caller gave. */
const given = new RegExp(all.map((section) => `"${canaryOf(section)}-record"`).join("|"), "g");

/** The running week: the world's questions are asked while it is made. */
async function weekOf(world: World): Promise<string> {
  await clusterOf(world);
  return `week=${world.server.clock.now.toISOString().slice(0, 10)}`;
}

/** What a file says, as whoever opens it reads it. */
async function unpacked(world: World, actor: Actor, path: string): Promise<string> {
  const response = await world.server.get(path, world.headers(actor));
  if (!response.ok) return `${response.status} ${await response.text()}`;
  const bytes = await response.bytes();
  if (path.includes(".xlsx"))
    return Object.values(unzipSync(bytes))
      .map((part) => new TextDecoder().decode(part))
      .join("\n");
  const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: true });
  return text;
}

/** One is put before everybody about every section, as whoever may see it. */
const broadcasts = new WeakMap<World, Promise<string>>();
export function broadcastOf(world: World): Promise<string> {
  const known = broadcasts.get(world) ?? plant(world);
  broadcasts.set(world, known);
  return known;
}

async function plant(world: World): Promise<string> {
  const { store } = world.server.deps;
  const { now } = world.server.clock;
  const day = (days: number): string =>
    new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  let latest = 0;
  for (const section of [secrets.open, secrets.nobodys, secrets.limits, secrets.shared, secrets.finance])
    ({ id: latest } = await store.write((trx) =>
      trx
        .insertInto("broadcast")
        .values({
          record: `${canaryOf(section)}-record`,
          sentence: "Прочтите на этой неделе",
          regions: "[]",
          channels: "[]",
          since: day(-1),
          until: day(6),
          createdBy: "",
          createdAt: now.toISOString(),
          endedAt: null,
          seen: 5,
          opened: 0,
        })
        .returning("id")
        .executeTakeFirstOrThrow(),
    ));
  return String(latest);
}

/** Probes of what trainers are told, and of what they put before sellers. */
export const reportProbes: Record<string, Probe> = {
  report: async (world, actor) => world.seen(actor, `GET /api/report?${await weekOf(world)}`),
  reportPdf: async (world, actor) => unpacked(world, actor, `/api/report.pdf?${await weekOf(world)}`),
  reportXlsx: async (world, actor) => unpacked(world, actor, `/api/report.xlsx?${await weekOf(world)}`),
  assignReportFix: async (world, actor) =>
    world.seen(actor, "POST /api/report/tasks", { cluster: await clusterOf(world), kind: "teach" }),
  broadcasts: async (world, actor) => {
    await broadcastOf(world);
    return world.seen(actor, "GET /api/broadcasts");
  },
  addBroadcast: async (world, actor) => {
    const day = world.server.clock.now.toISOString().slice(0, 10);
    const told = all.map(async (section) => {
      const record = `${canaryOf(section)}-record`;
      const body = { record, sentence: "Прочтите", regions: [], channels: [], from: day, until: day };
      const said = await world.seen(actor, "POST /api/broadcasts", body);
      return said.startsWith("200") ? said : said.replaceAll(given, "");
    });
    return (await Promise.all(told)).join("\n");
  },
  endBroadcast: async (world, actor) =>
    world.seen(actor, `POST /api/broadcasts/${await broadcastOf(world)}/end`),
  ownBroadcast: async (world, actor) => {
    await broadcastOf(world);
    return world.seen(actor, "GET /api/broadcast");
  },
};
