import type { Probe } from "./probes.ts";
import { unpacked } from "./unpacked.ts";
import { actors, type World } from "./world.ts";

const period = "from=2025-01-01&to=2027-12-31";
const day = 86_400_000;

const date = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** Around now: the world's questions are asked while it is made. */
function around(world: World): string {
  const now = world.server.clock.now.getTime();
  return `from=${date(now - 2 * day)}&to=${date(now + 2 * day)}`;
}

/** The requests behind figures, as rows and as files. */
export const insightProbes: Record<string, Probe> = {
  insightRows: async (world, actor) => {
    await world.asked(actors.underwriter);
    const ways = [
      around(world),
      `${around(world)}&topic=-`,
      `${around(world)}&outcome=open&limit=500`,
      period,
    ];
    const told = await Promise.all(ways.map((query) => world.seen(actor, `GET /api/insight/rows?${query}`)));
    return told.join("\n");
  },
  insightRowsCsv: async (world, actor) => {
    await world.asked(actors.underwriter);
    return world.seen(actor, `GET /api/insight/rows.csv?${around(world)}`);
  },
  insightRowsXlsx: async (world, actor) => {
    await world.asked(actors.underwriter);
    const response = await world.server.get(`/api/insight/rows.xlsx?${around(world)}`, world.headers(actor));
    return unpacked(response);
  },
};
