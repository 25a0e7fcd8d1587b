import { destination, type Logger, type LoggerOptions, pino } from "pino";

/**
 * Lines to standard output, each one JSON object with `time`, `level` and `event`. Whatever is logged names ids, codes and
 * times; these keys are a second net. Written at once and not in the background: there a crash would overtake what came before it.
 */
export function createLog(level = "info"): Logger {
  const options: LoggerOptions = {
    level,
    base: null,
    messageKey: "event",
    formatters: { level: (name) => ({ level: name }) },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ["*.authorization", "*.cookie", "*.password", "*.token", "err.parameters", "err.headers"],
      remove: true,
    },
  };
  return pino(options, destination({ dest: 1, sync: true }));
}
