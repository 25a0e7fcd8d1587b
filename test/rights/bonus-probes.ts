import { unzipSync } from "fflate";
import type { Actor } from "./oracle.ts";
import type { Probe } from "./probes.ts";
import { actors, type World } from "./world.ts";

/** Something of the underwriter's that the agent has answered, in the month of the world's clock. */
async function answeredNow(world: World): Promise<string> {
  const { id } = await world.asked(actors.underwriter);
  const said = { key: crypto.randomUUID(), text: "Да.", complete: true, sources: [], without: "by-heart" };
  await world.seen(actors.agent, `POST /api/requests/${id}/answers`, said);
  return world.server.clock.now.toISOString().slice(0, 7);
}

const fileOf = async (world: World, actor: Actor, month: string): Promise<string> => {
  const path = `/api/bonus/file?month=${month}&format=xlsx`;
  const response = await world.server.get(path, world.headers(actor));
  if (!response.ok) return `${response.status} ${await response.text()}`;
  // A workbook is packed: what it says is read as whoever opens it does.
  const text = new TextDecoder();
  return Object.values(unzipSync(await response.bytes()))
    .map((part) => text.decode(part))
    .join("\n");
};

/** The requests behind a month of the bonus, as rows and as files. */
export const bonusProbes: Record<string, Probe> = {
  bonusRows: async (world, actor) => {
    const month = await answeredNow(world);
    const own = await world.seen(actor, `GET /api/bonus/rows?month=${month}`);
    return own + (await world.seen(actor, `GET /api/bonus/rows?month=${month}&person=agent`));
  },
  bonusFile: async (world, actor) => {
    const month = await answeredNow(world);
    const csv = await world.seen(actor, `GET /api/bonus/file?month=${month}`);
    return csv + (await fileOf(world, actor, month));
  },
};
