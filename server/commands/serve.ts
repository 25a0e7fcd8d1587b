import { resolve } from "node:path";
import { defineMessages } from "../../core/language/define-messages.ts";
import { PortTakenError } from "../port-taken-error.ts";
import { startServer } from "../start-server.ts";
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

/** Serves until told to stop, then finishes what was begun. */
export async function serve({ config, file, terminal }: Running): Promise<number> {
  const { promise: told, resolve: tell } = Promise.withResolvers<void>();
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => tell());
  try {
    const server = await startServer({ config, configFile: resolve(file) });
    await told;
    await server.close();
    return 0;
  } catch (error) {
    const line = whyNot(error, config.server.port, terminal.language);
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
