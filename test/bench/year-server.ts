import "../../node-version.mjs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { startServer } from "../../server/start-server.ts";
import { createLog } from "../../server/log.ts";
import { asOf } from "../insight/planted.ts";
import { yearConfig } from "../insight/year-config.ts";

/** The server over a generated year, in a process of its own, on the Monday after: its clock goes on from there. */
const { values } = parseArgs({ options: { data: { type: "string" }, port: { type: "string" } } });
const { data, port } = values;
if (data === undefined || port === undefined) throw new Error("year-server.ts needs --data and --port");
const began = performance.now();
const running = await startServer({
  config: yearConfig(data, {
    server: {
      address: `http://127.0.0.1:${port}`,
      port: Number(port),
      secret: "a secret of at least 32 characters",
    },
  }),
  configFile: join(data, "ask-me.yaml"),
  now: () => new Date(Date.parse(asOf) + performance.now() - began),
  log: createLog("warn"),
});
process.once("SIGTERM", () => void running.close().then(() => process.exit(0)));
