import { once } from "node:events";
import type { Worker } from "node:worker_threads";
import { afterEach, expect, test } from "vitest";
import { clusterThread } from "../../../../server/clusters/clusters.ts";
import { manyQueries } from "./many-queries.ts";
import { repeatsWorld, sellers } from "./repeats-world.ts";

let hear: (worker: Worker) => void = () => {};
afterEach(() => process.off("worker", hear));

test("a server that is closed while a part of many clusters is written comes to its end", async () => {
  const { server, tell } = await repeatsWorld(3);
  const { store } = server.deps;
  const { write } = store;
  const closed = Promise.withResolvers<void>();
  hear = (worker) => {
    if (worker.threadName !== clusterThread) return;
    const ended = once(worker, "exit");
    worker.once("message", () =>
      Object.assign(store, {
        // The worker is gone before its part is written.
        write: async (unit: Parameters<typeof write>[0]) => {
          Object.assign(store, { write });
          closed.resolve(server.close());
          await ended;
          return write(unit);
        },
      }),
    );
  };
  process.on("worker", hear);
  for (const { login } of sellers.slice(0, 3)) await tell(login, manyQueries(server.clock.now));
  await server.tidy();
  await expect(closed.promise).resolves.toBeUndefined();
});
