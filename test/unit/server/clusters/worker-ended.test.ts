import type { Worker } from "node:worker_threads";
import { afterAll, beforeAll, expect, test } from "vitest";
import { clusterThread } from "../../../../server/clusters/clusters.ts";
import { repeatsWorld, type RepeatsWorld, youngDriver } from "./repeats-world.ts";

const started: Worker[] = [];
const note = (worker: Worker): void => {
  if (worker.threadName === clusterThread) started.push(worker);
};

let world: RepeatsWorld;
beforeAll(async () => {
  process.on("worker", note);
  world = await repeatsWorld(4);
}, 60_000);
afterAll(async () => {
  process.off("worker", note);
  await world.server.close();
});

test("a worker that ends between two orders is begun anew, and what it threw ends nothing", async () => {
  await world.asks("seller0", youngDriver);
  await world.asks("seller1", youngDriver);
  await world.server.tidy();
  const [first] = started;
  await first?.terminate();
  await world.asks("seller2", youngDriver);
  await world.server.tidy();
  expect((await world.clusters()).at(0)).toMatchObject({ sellers: 3 });
  started.at(-1)?.emit("error", new Error("Out of memory"));
  await world.asks("seller3", youngDriver);
  await world.server.tidy();
  expect((await world.clusters()).at(0)).toMatchObject({ sellers: 4 });
  expect(started).toHaveLength(3);
}, 60_000);
