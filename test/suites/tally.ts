import { z } from "zod";

/** What a suite came to. */
export const Tally = z.object({
  passed: z.int(),
  failed: z.int(),
  skipped: z.array(z.object({ test: z.string(), reason: z.string() })),
});
export type Tally = z.infer<typeof Tally>;
