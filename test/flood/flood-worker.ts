import { parentPort, workerData } from "node:worker_threads";
import { Pool } from "undici";
import { z } from "zod";

/** 200 connections of one person, each asking again as soon as it is answered. In a thread of its own: whoever measures must not wait for it. */
const { server, headers, connections } = z
  .object({ server: z.string(), headers: z.record(z.string(), z.string()), connections: z.int() })
  .parse(workerData);
const pool = new Pool(server, { connections, pipelining: 1 });
const state = { isOn: false };
let passed = 0;
let refused = 0;
let ended = 0;

async function askAgainAndAgain(): Promise<void> {
  while (state.isOn) {
    const query = encodeURIComponent(`франшиза по каско ${passed + refused}`);
    try {
      const { statusCode, body } = await pool.request({
        method: "GET",
        path: `/api/search?q=${query}`,
        headers,
      });
      await body.dump();
      if (statusCode === 429) refused += 1;
      else passed += 1;
    } catch {
      // A connection that was closed is made again.
      ended += 1;
    }
  }
}

parentPort?.on("message", (order: unknown) => {
  state.isOn = order === "on";
  if (state.isOn) for (let n = 0; n < connections; n++) void askAgainAndAgain();
  if (order === "off") {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's takes none
    parentPort?.postMessage({ passed, refused, ended });
  }
});
