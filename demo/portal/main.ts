import { parseArgs } from "node:util";
import { assertNodeVersion } from "./assert-node-version.ts";

assertNodeVersion();
// Loaded after the check: older Nodes would stop at the imports with a message about syntax.
const { startPortal } = await import("./start-portal.ts");

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "4100" },
    host: { type: "string", default: "127.0.0.1" },
  },
});

const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`--port ${values.port}: нужен номер от 0 до 65535, например --port 4100`);
  process.exit(2);
}

const stop = new AbortController();
process.once("SIGINT", () => stop.abort());
process.once("SIGTERM", () => stop.abort());

try {
  const portal = await startPortal({ port, host: values.host, signal: stop.signal });
  console.log(`Портал «Полис»: ${portal.address}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
