import { z } from "zod";

/** Between the receipt of a question and its acknowledgement. */
export const deathPlaces = ["within-unit", "before-commit", "after-commit"] as const;
const DeathPoint = z.object({ at: z.enum(deathPlaces), nth: z.int() });
export type DeathPoint = z.infer<typeof DeathPoint>;

/** What a desk of its own process is told to serve, and where it ends by itself. */
export const DeskOrder = z.object({ file: z.string(), dies: DeathPoint.nullable() });
export type DeskOrder = z.infer<typeof DeskOrder>;
