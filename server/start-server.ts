import { setTimeout as delay } from "node:timers/promises";
import { createAdaptorServer, type HttpBindings } from "@hono/node-server";
import type { Logger } from "pino";
import type { Config } from "../core/contract/config.ts";
import { longestQuery } from "../core/contract/search.ts";
import type { Language } from "../core/language/define-messages.ts";
import { answerCalls } from "./answer-calls.ts";
import { type Now, systemClock } from "./clock.ts";
import { CallLimiter } from "./limits/call-limiter.ts";
import { RefuseCalls } from "./limits/refuse-calls.ts";
import { countRequests, listen, stopListening } from "./listen.ts";
import { loadConfig } from "./load-config.ts";
import { createLog } from "./log.ts";
import { logLevel } from "./log-level.ts";
import { ServerMetrics } from "./metrics/server-metrics.ts";
import { openParts } from "./open-parts.ts";
import { Generations } from "./reload/generations.ts";
import { type Reloaded, Reloading } from "./reload/reloading.ts";

export type ServerOptions = {
  /** As `loadConfig` gives it: folders absolute. With port 0 the system chooses one, and the address follows it. */
  readonly config: Config;
  /** The configuration's own path: the crawler reads it by itself, and `reload` does. */
  readonly configFile: string;
  readonly now?: Now;
  readonly log?: Logger;
  readonly metrics?: ServerMetrics;
  /** Of whoever reads what is wrong with settings that are read again. */
  readonly language?: Language;
};

export type RunningServer = {
  /** Origin under which it answers, without a slash at the end. */
  readonly address: string;
  /** Takes up the settings as the file has them now; nobody's call is lost over it. */
  readonly reload: () => Promise<Reloaded>;
  /**
   * Says for `server.drainSeconds` that it is not ready, ends streams, finishes what was begun, closes the database.
   * Harmless when called again.
   */
  readonly close: () => Promise<void>;
};

// The longest query stands percent-encoded in the address: nine letters for each of most scripts' own.
const maxHeaderSize = longestQuery * 9 + 32_768;

const elapsedMs = (): number => performance.now();

/**
 * Starts the whole server in this process and resolves when it answers.
 * @throws PortTakenError where something else listens there.
 */
export async function startServer({ config, configFile, ...given }: ServerOptions): Promise<RunningServer> {
  const { log = createLog(logLevel(config)), now = systemClock, language = "en" } = given;
  const { metrics = new ServerMetrics() } = given;
  const limiter = new CallLimiter(config.limits, elapsedMs);
  const generations = new Generations(
    (own, before) => openParts(own, { configFile, log, now, before, metrics }),
    (error) => log.error({ err: error }, "what served before cannot be opened again yet; it is being tried"),
  );
  const inForce = (): Config => generations.current?.config ?? config;
  let isClosing = false;
  const answer = answerCalls({
    generations,
    limiter,
    refusing: new RefuseCalls({
      log,
      elapsedMs,
      count: (by, budget) => metrics.limited.inc({ by, budget }),
    }),
    trustedProxies: () => inForce().server.trustedProxies,
    isClosing: () => isClosing,
  });
  const server = createAdaptorServer({
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the adaptor gives what it was asked: HTTP/1 alone
    fetch: (request, env) => answer(request, env as HttpBindings),
    serverOptions: { maxHeaderSize },
  });
  const answering = countRequests(server);
  // Before anything is opened: a second server must not touch the first one's database.
  const port = await listen(server, config.server);
  // Where the system has no more connections to give, say: those that are there go on, and unheard it would end all.
  server.on("error", (error) => log.error({ err: error }, "a connection could not be accepted"));
  const address = config.server.port === 0 ? `http://${config.server.host}:${port}` : config.server.address;
  // With port 0 the address is the system's choice, for as long as the server runs.
  const own = (one: Config): Config => ({
    ...one,
    server: { ...one.server, port, ...(config.server.port === 0 ? { address } : {}) },
  });
  try {
    const { parts } = await generations.begin(own(config));
    log.info({ port, release: parts.deps.catalogue.release() }, "listening");
  } catch (error) {
    server.close();
    throw error;
  }
  const reloading = new Reloading({
    config,
    read: () => loadConfig(configFile, language),
    async replace(next) {
      const { log: before } = inForce();
      await generations.replace(own(next));
      limiter.limits = next.limits;
      if (next.log.level !== before.level) log.level = logLevel(next);
    },
    language,
    log,
    ended: (outcome) => metrics.reloads.inc({ outcome }),
  });
  async function stop(): Promise<void> {
    isClosing = true;
    const { drainSeconds } = inForce().server;
    if (drainSeconds > 0) log.info({ drainSeconds }, "draining");
    await delay(drainSeconds * 1000);
    // Streams end first: they alone would keep the connections for ever.
    generations.endStreams();
    await reloading.close();
    generations.endStreams();
    await stopListening(server, answering);
    await generations.close();
    log.info("stopped");
  }
  let closing: Promise<void> | undefined;
  return { address, reload: () => reloading.reload(), close: () => (closing ??= stop()) };
}
