import { z } from "zod";

/** What a watched server is told: to bring a planted release unwatched or watched, or to end. */
export const SwapOrder = z.discriminatedUnion("kind", [
  z.object({ kind: z.enum(["serve", "swap"]), planted: z.string() }),
  z.object({ kind: z.literal("end") }),
]);
export type SwapOrder = z.infer<typeof SwapOrder>;

/** What it tells; of a swap, how late its event loop came meanwhile. */
export const SwapTold = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("listening"), origin: z.string(), cookies: z.array(z.string()) }),
  z.object({ kind: z.literal("served") }),
  z.object({
    kind: z.literal("swapped"),
    loop: z.object({ p99Ms: z.number(), maxMs: z.number(), ownMaxMs: z.number() }),
    tookMs: z.number(),
  }),
]);
export type SwapTold = z.infer<typeof SwapTold>;
