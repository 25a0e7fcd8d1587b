import type { Logger } from "pino";

/**
 * What the process itself has to say goes into the log too: Node's warnings, and what nobody has caught, which ends it. For
 * a process that serves and nothing else.
 */
export function logProcess(log: Logger): void {
  // Node's own listener would print them in between as plain text.
  process.removeAllListeners("warning");
  process.on("warning", (warning) => log.warn({ name: warning.name, why: warning.message }, "node warning"));
  process.on("uncaughtException", (error, origin) => {
    log.fatal({ err: error, origin }, "crashed");
    process.exit(1);
  });
}
