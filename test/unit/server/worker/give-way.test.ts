import { once } from "node:events";
import { constants, getPriority } from "node:os";
import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import { z } from "zod";

const program = `
  const { getPriority } = require("node:os");
  const { parentPort } = require("node:worker_threads");
  import(${JSON.stringify(new URL("../../../../server/worker/give-way.ts", import.meta.url).href)})
    .then(({ giveWay }) => { giveWay(); parentPort.postMessage(getPriority()); });
`;

test.runIf(process.platform === "linux")(
  "a thread that gives way is behind the others, which stay as they are",
  async () => {
    const before = getPriority();
    const worker = new Worker(program, { eval: true });
    const its = z.tuple([z.number()]).parse(await once(worker, "message"));
    expect(its).toEqual([constants.priority.PRIORITY_BELOW_NORMAL]);
    expect(getPriority()).toBe(before);
    await worker.terminate();
  },
);
