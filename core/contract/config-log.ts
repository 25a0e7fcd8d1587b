import { z } from "zod";

/** The log on standard output: one JSON object a line. */
export const LogConfig = z.strictObject({
  /** The least that is logged; LOG_LEVEL in the environment comes first. */
  level: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});
