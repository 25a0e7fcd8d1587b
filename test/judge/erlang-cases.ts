import { readFileSync } from "node:fs";
import { z } from "zod";

const Case = z.object({
  id: z.string(),
  about: z.string(),
  input: z.object({
    arrivalsPerHour: z.number(),
    handlingMinutes: z.number(),
    agents: z.number(),
    withinMinutes: z.number(),
    targetShare: z.number(),
  }),
  expect: z.object({
    offeredErlangs: z.number(),
    probabilityOfWaiting: z.number(),
    meanWaitMinutes: z.number().nullable(),
    shareStartedWithin: z.number(),
    minAgentsForTarget: z.number(),
  }),
});
export type ErlangCase = z.infer<typeof Case>;

/** Reads a file of judged staffings. @throws if it is not of that form. */
export function readErlangCases(path: string): ErlangCase[] {
  return z.object({ cases: z.array(Case) }).parse(JSON.parse(readFileSync(path, "utf8"))).cases;
}
