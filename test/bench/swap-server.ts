import { renameSync } from "node:fs";
import { once } from "node:events";
import { basename, join } from "node:path";
import { createAdaptorServer } from "@hono/node-server";
import { pointTo } from "../unit/server/harness/plant-release.ts";
import { testApp } from "../unit/server/harness/test-app.ts";
import { SwapOrder, type SwapTold } from "./swap-messages.ts";
import { watchLoop } from "./watch-loop.ts";

/**
 * A server whose own event loop is watched, driven by its parent's messages: `serve` brings a planted release without
 * being watched, `swap` does so watched and tells how late the loop came.
 */
// Whatever the first queries after the swap bring about belongs to it.
const afterwardsMs = 3_000;

/** People who see all, most and little of the portal: each needs an index of their own. */
const people = [
  { login: "vera", groups: ["everyone", "agents", "partners"] },
  { login: "oleg", groups: ["everyone", "agents"] },
  { login: "inna", groups: ["partners"] },
];

const app = await testApp();
await app.people(people);
const cookies = await Promise.all(people.map(({ login }) => app.cookieOf(login)));
const server = createAdaptorServer({ fetch: (request, env) => app.app.fetch(request, env) });
server.listen(0, "127.0.0.1");
await once(server, "listening");
const address = server.address();
if (address === null || typeof address === "string") throw new Error("The server got no port");

async function bring(planted: string): Promise<void> {
  const id = basename(planted);
  renameSync(planted, join(app.releases, id));
  pointTo(app.releases, id);
  await app.deps.catalogue.reload();
  const why = app.deps.catalogue.refused()?.why;
  if (app.deps.catalogue.release() !== id) throw new Error(`${id} is not served: ${why}`);
}

async function swap(planted: string): Promise<void> {
  const watched = watchLoop();
  const started = performance.now();
  await bring(planted);
  const tookMs = Math.round(performance.now() - started);
  await new Promise((passed) => setTimeout(passed, afterwardsMs));
  tell({ kind: "swapped", loop: watched(), tookMs });
}

process.on("message", (message) => void obey(SwapOrder.parse(message)));

async function obey(order: SwapOrder): Promise<void> {
  switch (order.kind) {
    case "serve":
      await bring(order.planted);
      tell({ kind: "served" });
      break;
    case "swap":
      await swap(order.planted);
      break;
    case "end":
      server.close();
      if ("closeAllConnections" in server) server.closeAllConnections();
      await app.close();
      process.disconnect();
      break;
  }
}

function tell(told: SwapTold): void {
  process.send?.(told);
}

tell({ kind: "listening", origin: `http://127.0.0.1:${address.port}`, cookies });
