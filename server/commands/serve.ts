import { resolve } from "node:path";
import { defineMessages } from "../../core/language/define-messages.ts";
import { PortTakenError } from "../port-taken-error.ts";
import { createLog } from "../log.ts";
import { logLevel } from "../log-level.ts";
import { logProcess } from "../log-process.ts";
import { ServerMetrics } from "../metrics/server-metrics.ts";
import { watchProcess } from "../metrics/watch-process.ts";
import { type RunningServer, startServer } from "../start-server.ts";
import { unavailable } from "../store/database-unavailable-error.ts";
import { problemDetails } from "../problem-messages.ts";
import type { Running } from "./run.ts";

const messages = defineMessages({
  portTaken: {
    ru: (port: number) =>
      `Порт ${port} занят: остановите то, что на нём слушает, или задайте другой в server.port.`,
    en: (port: number) =>
      `Port ${port} is taken: stop what listens there, or set another one in server.port.`,
  },
  portForbidden: {
    ru: (port: number) =>
      `На порту ${port} слушать не разрешено: возьмите порт больше 1023 или дайте процессу это право.`,
    en: (port: number) =>
      `Listening on port ${port} is not allowed: take one above 1023, or grant the right.`,
  },
});

/** Serves until told to stop, then finishes what was begun. SIGHUP has the settings read again. */
export async function serve({ config, file, terminal }: Running): Promise<number> {
  const { language } = terminal;
  const log = createLog(logLevel(config));
  const metrics = new ServerMetrics();
  logProcess(log);
  watchProcess(metrics.registry);
  const { promise: told, resolve: tell } = Promise.withResolvers<void>();
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => tell());
  let server: RunningServer | null = null;
  // From the first moment on: unheard it would end the process.
  process.on("SIGHUP", () => void server?.reload());
  try {
    server = await startServer({ config, configFile: resolve(file), log, metrics, language });
    await told;
    await server.close();
    return 0;
  } catch (error) {
    log.fatal({ err: error }, "server ended");
    const line = whyNot(error, config.server.port, language);
    if (line === null) throw error;
    terminal.complain(line);
    return 2;
  }
}

function whyNot(error: unknown, port: number, language: "ru" | "en"): string | null {
  if (error instanceof PortTakenError) return messages(language).portTaken(port);
  if (error instanceof Error && "code" in error && error.code === "EACCES") {
    return "syscall" in error && error.syscall === "listen"
      ? messages(language).portForbidden(port)
      : problemDetails(language)["database-read-only"];
  }
  const known = unavailable(error);
  return known ? problemDetails(language)[known.problem] : null;
}
