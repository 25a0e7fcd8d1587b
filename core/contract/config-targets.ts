import { z } from "zod";
import { RequestKind } from "./request-event.ts";

const Target = z
  .strictObject({
    kind: RequestKind.optional(),
    /** Id of a topic. */
    topic: z.string().optional(),
    minutes: z.int().min(1).max(10_000),
  })
  .refine(({ kind, topic }) => kind !== undefined || topic !== undefined, {
    error: "needs a kind, a topic or both (for all others: desk.minutes)",
  });

/** Minutes per kind and topic. Of two that say the same nobody could tell which holds. */
export const Targets = z.array(Target).superRefine((targets, context) => {
  const seen = new Set<string>();
  for (const [index, { kind, topic }] of targets.entries()) {
    const said = JSON.stringify([kind, topic]);
    if (seen.has(said)) {
      context.addIssue({
        code: "custom",
        path: [index],
        message: "stands in the list twice",
        input: targets,
      });
    }
    seen.add(said);
  }
});
