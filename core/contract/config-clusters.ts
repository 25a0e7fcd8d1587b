import { z } from "zod";

/** When questions that ask the same are too many, and when what was done about them is done with. */
export const ClusterConfig = z.strictObject({
  /** Days within which sellers are counted. */
  windowDays: z.int().min(1).max(365).default(30),
  /** Of more questions within them the newest so many: by this what clustering holds in memory is bounded. */
  mostQuestions: z.int().min(1000).max(1_000_000).default(50_000),
  /** So many different sellers, and something is proposed. */
  threshold: z.int().min(3).max(10_000).default(20),
  /** Of topics that have a threshold of their own. */
  topics: z.record(z.string(), z.int().min(3).max(10_000)).default({}),
  /** What was raised goes back by itself once no week has more than this share of the sellers before … */
  lapseShare: z.number().min(0).max(1).default(0.3),
  /** … for so many whole weeks. */
  lapseWeeks: z.int().min(1).max(52).default(4),
});
export type ClusterConfig = z.infer<typeof ClusterConfig>;
