import type * as threads from "node:worker_threads";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { repeatsWorld, type RepeatsWorld, youngDriver } from "./repeats-world.ts";

const started = vi.hoisted(
  (): { emit: (name: string, error: Error) => boolean; terminate: () => Promise<number> }[] => [],
);
vi.mock("node:worker_threads", async (original) => {
  const real = await original<typeof threads>();
  class Watched extends real.Worker {
    constructor(...given: ConstructorParameters<typeof real.Worker>) {
      super(...given);
      if (String(given[0]).includes("cluster-worker")) started.push(this);
    }
  }
  return { ...real, Worker: Watched };
});

let world: RepeatsWorld;
beforeAll(async () => {
  world = await repeatsWorld(4);
}, 60_000);
afterAll(() => world.server.close());

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
