import { z } from "zod";

/** What a suite came to. */
export const Tally = z.object({
  passed: z.int(),
  failed: z.int(),
  /** Each of the failed, by its name, with the first line of what went wrong. */
  failures: z.array(z.object({ test: z.string(), message: z.string() })),
  /** Of the passed: those that failed at first, with what went wrong then. */
  unsure: z.array(z.object({ test: z.string(), message: z.string() })),
  skipped: z.array(z.object({ test: z.string(), reason: z.string() })),
});
export type Tally = z.infer<typeof Tally>;
