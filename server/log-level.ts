import type { Config } from "../core/contract/config.ts";
import { LogConfig } from "../core/contract/config-log.ts";

/** The least that is logged: the environment's LOG_LEVEL where it names one, else what the settings say. */
export function logLevel({ log }: Pick<Config, "log">): string {
  return LogConfig.shape.level.safeParse(process.env["LOG_LEVEL"] || log.level).data ?? log.level;
}
