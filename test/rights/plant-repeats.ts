import { addTask } from "../../server/tasks/add-task.ts";
import { canary, canaryOf } from "./canary.ts";
import { actors, answerCiting, question, secrets, type World } from "./world.ts";

const refund = "Как вернуть взнос за расторгнутый полис?";
const planted = new WeakMap<World, Promise<number>>();

/**
 * The number of a cluster: three sellers asked the same, as people say, and each was answered from another section. With it
 * goes something to be done of every section, and a cluster whose answers cite finance alone: the questions of other probes
 * join the first, and most of them are answered from limits.
 */
export function clusterOf(world: World): Promise<number> {
  const cluster = planted.get(world) ?? plant(world);
  planted.set(world, cluster);
  return cluster;
}

async function plant(world: World): Promise<number> {
  const { store } = world.server.deps;
  const at = world.server.clock.now.toISOString();
  const requests: number[] = [];
  for (const [owner, section] of [
    [actors.underwriter, secrets.limits],
    [actors.finance, secrets.finance],
    [actors.client, secrets.open],
  ] as const) {
    const { id } = await world.asked(owner);
    await world.seen(actors.insider, `POST /api/requests/${id}/answers`, answerCiting(section));
    requests.push(id);
  }
  const ofFinance: number[] = [];
  for (const owner of [actors.underwriter, actors.finance, actors.client]) {
    const asked = { ...question(owner, crypto.randomUUID()), text: refund, context: {} };
    const said = await world.seen(owner, "POST /api/requests", asked);
    const id = Number(/"id":(\d+)/.exec(said)?.[1]);
    await world.seen(actors.insider, `POST /api/requests/${id}/answers`, answerCiting(secrets.finance));
    ofFinance.push(id);
  }
  const [first = 0, ...others] = requests;
  await store.write(async (trx) => {
    for (const [one = 0, ...more] of [[first, ...others], ofFinance])
      for (const other of more)
        await trx.insertInto("cluster_choice").values({ at, by: "", kind: "together", one, other }).execute();
    for (const section of Object.values(secrets))
      await addTask(
        trx,
        {
          kind: "mend",
          subject: { kind: "record", record: `${canaryOf(section)}-record` },
          title: "Ссылка никуда не ведёт",
          owner: canary(section, "owner"),
        },
        { by: null, at },
      );
  });
  await world.server.tidy();
  const { cluster } = await store.read
    .selectFrom("cluster_member")
    .select("cluster")
    .where("request", "=", first)
    .executeTakeFirstOrThrow();
  return cluster;
}

/** The number of what is to be done about a section of finance. */
export async function taskOf(world: World): Promise<string> {
  await clusterOf(world);
  const { id } = await world.server.deps.store.read
    .selectFrom("task")
    .select("id")
    .where("record", "=", `${canaryOf(secrets.finance)}-record`)
    .executeTakeFirstOrThrow();
  return String(id);
}
