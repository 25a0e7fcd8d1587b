import { createAdaptorServer } from "@hono/node-server";
import type { Logger } from "pino";
import type { Config } from "../core/contract/config.ts";
import { longestQuery } from "../core/contract/search.ts";
import { createApp } from "./app.ts";
import type { App } from "./app-types.ts";
import { type Now, systemClock } from "./clock.ts";
import { countRequests, listen, stopListening } from "./listen.ts";
import { createLog } from "./log.ts";
import { openParts } from "./open-parts.ts";

export type ServerOptions = {
  /** As `loadConfig` gives it: folders absolute. With port 0 the system chooses one, and the address follows it. */
  readonly config: Config;
  /** The configuration's own path: the crawler reads it by itself. */
  readonly configFile: string;
  readonly now?: Now;
  readonly log?: Logger;
};

export type RunningServer = {
  /** Origin under which it answers, without a slash at the end. */
  readonly address: string;
  /** Ends streams, finishes what was begun, closes the database. Harmless when called again. */
  readonly close: () => Promise<void>;
};

// The longest query stands percent-encoded in the address: nine letters for each of most scripts' own.
const maxHeaderSize = longestQuery * 9 + 32_768;

/**
 * Starts the whole server in this process and resolves when it answers.
 * @throws PortTakenError where something else listens there.
 */
export async function startServer({ config, configFile, ...given }: ServerOptions): Promise<RunningServer> {
  const log = given.log ?? createLog();
  const { promise: ready, resolve: answer } = Promise.withResolvers<App>();
  const server = createAdaptorServer({
    fetch: async (request, env) => (await ready).fetch(request, env),
    serverOptions: { maxHeaderSize },
  });
  const answering = countRequests(server);
  // Before anything is opened: a second server must not touch the first one's database.
  const port = await listen(server, config.server);
  // Where the system has no more connections to give, say: those that are there go on, and unheard it would end all.
  server.on("error", (error) => log.error({ err: error }, "a connection could not be accepted"));
  const address = config.server.port === 0 ? `http://${config.server.host}:${port}` : config.server.address;
  try {
    const own = { ...config, server: { ...config.server, address, port } };
    const { deps, close } = await openParts(own, { configFile, log, now: given.now ?? systemClock });
    answer(createApp(deps));
    log.info({ port, release: deps.catalogue.release() }, "listening");
    let closing: Promise<void> | undefined;
    const stop = async (): Promise<void> => {
      // Streams end first: they alone would keep the connections for ever.
      deps.live.close();
      await stopListening(server, answering);
      await close();
      log.info("stopped");
    };
    return { address, close: () => (closing ??= stop()) };
  } catch (error) {
    server.close();
    throw error;
  }
}
