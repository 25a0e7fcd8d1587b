import { afterAll, beforeAll, expect, test } from "vitest";
import type { LearningEntry } from "../../../../core/contract/learning-endpoints.ts";
import { repeatsWorld, type RepeatsWorld, sellers } from "./repeats-world.ts";

/** More than the worker tells of at once. */
const things =
  "абажур акварель амфора анемометр арбалет баян бинокль бумеранг веретено виолончель гироскоп глобус гобелен граммофон дельтаплан домино жалюзи зонтик игуана кальян канделябр кларнет колокол компас крокодил лампада линолеум лорнет магнолия мандарин метроном микроскоп мольберт наковальня нарцисс облигация оригами палисандр парафин пергамент пинцет пирамида рапира самовар секстант скафандр сковорода телескоп тромбон фагот флюгер хронометр цитрус шахматы эполет юла";
const queries = things.split(" ");

let world: RepeatsWorld;
beforeAll(async () => {
  world = await repeatsWorld(3);
}, 60_000);
afterAll(() => world.server.close());

const searched = (query: string): LearningEntry => ({
  kind: "searched",
  at: world.server.clock.now.toISOString(),
  query,
  shown: query,
  filters: {},
  surface: "palette",
  records: [],
  total: 0,
  missing: [],
});
const stored = async () => {
  const { read } = world.server.deps.store;
  const clusters = await read.selectFrom("question_cluster").select(["id", "searches"]).execute();
  const members = await read.selectFrom("cluster_member").select(["item", "cluster"]).execute();
  return { clusters, members };
};

test("more clusters than are told at once are all written, keep their numbers, and end together", async () => {
  for (const { login } of sellers.slice(0, 3)) await world.tell(login, queries.map(searched));
  await world.server.tidy();
  const first = await stored();
  expect(first.clusters.map(({ searches }) => searches)).toEqual(queries.map(() => 3));
  expect(new Set(first.members.map(({ cluster }) => cluster)).size).toBe(queries.length);
  // All anew on the next day: each finds the number it had.
  world.passDays(1);
  await world.server.tidy();
  expect((await stored()).members).toEqual(first.members);
  // Words are kept for thirty days.
  world.passDays(60);
  await world.server.tidy();
  expect(await stored()).toEqual({ clusters: [], members: [] });
}, 60_000);
