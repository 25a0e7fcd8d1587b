import { afterEach, beforeEach, expect, test } from "vitest";
import { section } from "./harness/plant-release.ts";
import { type Tellers, tellers } from "./tellers.ts";

let world: Tellers;
beforeEach(async () => {
  world = await tellers([{ login: "marina" }]);
});
afterEach(() => world.server.close());

const page = (at: number, text: string) => section({ id: `page-${at}`, title: `Страница ${at}`, text });
const pages = (text: string) => Array.from({ length: 900 }, (_, at) => page(at, text));

test("versions that ended before the history begins go, all of them, and what is served stays", async () => {
  const { server, passDays } = world;
  await server.publish("20261101-080000-old", pages("Тариф 3,9."));
  await server.publish("20261102-080000-old", pages("Тариф 4,2."));
  passDays(46);
  await server.publish("20261218-080000-new", pages("Тариф 4,6."));
  const versions = await server.deps.store.read.selectFrom("section_version").select("ended").execute();
  expect(versions.filter(({ ended }) => ended === null)).toHaveLength(900);
  // Those of the second release ended today: browsers that have them must hear of it.
  expect(versions.filter(({ ended }) => ended !== null)).toHaveLength(900);
  const sync = await server.get("/api/records", world.headersOf("marina"));
  expect(sync.status).toBe(200);
});
