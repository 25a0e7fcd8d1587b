import "../../../../node-version.mjs";
import "../../../../compile-cache.mjs";
import { once } from "node:events";
import { flushCompileCache } from "node:module";
import { createInterface } from "node:readline";
import { StatementSync } from "node:sqlite";
import { z } from "zod";
import { DeskOrder, type DeathPoint } from "./desk-order.ts";

// A desk of its own process, for tests that kill it. All of it is loaded before it is told what to serve, so that it can
// stand by; then it says its port and a seller's token on one line.
const { serve } = await import("@hono/node-server");
const { openDesk } = await import("./desk-app.ts");
// Whoever is killed writes nothing on leaving.
flushCompileCache();
const [line] = z.tuple([z.string()]).parse(await once(createInterface(process.stdin), "line"));
const { file, dies } = DeskOrder.parse(JSON.parse(line));
const desk = await openDesk(file);
const seller = await desk.someone();
if (dies) dieAt(dies);
serve({ fetch: desk.app.fetch, hostname: "127.0.0.1", port: 0 }, ({ port }) => {
  process.stdout.write(`${JSON.stringify({ port, token: seller.token })}\n`);
});

/** Ends this process as `kill -9` does, at a place between the receipt of a question and its acknowledgement. */
function dieAt({ at, nth }: DeathPoint): void {
  let left = nth;
  const isThere = (statement: StatementSync, when: "before" | "after"): boolean => {
    const sql = statement.sourceSQL;
    switch (at) {
      case "within-unit":
        return when === "after" && sql.startsWith('insert into "request_event"');
      case "before-commit":
        return when === "before" && sql === "commit";
      case "after-commit":
        return when === "after" && sql === "commit";
    }
  };
  const pass = (statement: StatementSync, when: "before" | "after"): void => {
    if (!isThere(statement, when)) return;
    left -= 1;
    if (left === 0) process.kill(process.pid, "SIGKILL");
  };
  for (const way of ["run", "all"] as const) {
    const own = StatementSync.prototype[way];
    Object.defineProperty(StatementSync.prototype, way, {
      value(this: StatementSync, ...values: Parameters<typeof own>) {
        pass(this, "before");
        const gave: unknown = Reflect.apply(own, this, values);
        pass(this, "after");
        return gave;
      },
    });
  }
}
