import { type Logger, pino } from "pino";

/**
 * Lines to standard output, each one JSON object with `time`, `level` and `event`. Whatever is logged names ids, codes and
 * times; these keys are a second net.
 */
export function createLog(level = "info"): Logger {
  return pino({
    level,
    base: null,
    messageKey: "event",
    formatters: { level: (name) => ({ level: name }) },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ["*.authorization", "*.cookie", "*.password", "*.token", "err.parameters", "err.headers"],
      remove: true,
    },
  });
}
