import { z } from "zod";
import { Tuning } from "../../core/contract/tuning.ts";

const Taught = Tuning.pick({ synonyms: true, pins: true, use: true });

/** What the worker that judges is given. */
export const Judging = z.object({
  /** Folder of the release. */
  folder: z.string(),
  /** Of whom what they may see is searched; null searches everything. */
  groups: z.array(z.string()).nullable(),
  cases: z.array(z.object({ query: z.string(), documents: z.array(z.string()).readonly() })),
  before: Taught,
  after: Taught,
  now: z.string(),
});
export type Judging = z.infer<typeof Judging>;
