import "../../../../node-version.mjs";
import { serve } from "@hono/node-server";
import { openDesk } from "./desk-app.ts";

// A desk of its own process, for tests that kill it: says its port and a seller's token on one line.
const [file = ""] = process.argv.slice(2);
const desk = await openDesk(file);
const seller = await desk.someone();
serve({ fetch: desk.app.fetch, hostname: "127.0.0.1", port: 0 }, ({ port }) => {
  process.stdout.write(`${JSON.stringify({ port, token: seller.token })}\n`);
});
