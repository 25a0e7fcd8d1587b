import { z } from "zod";
import type { Feedback } from "../../core/contract/request.ts";

/** What a letter's links let one say of an answer, by one press on the page that they open. */
export const Verdict = z.enum(["clear", "partly", "incomplete"]);
export type Verdict = z.infer<typeof Verdict>;

export const feedbackOf = {
  clear: { quick: true, result: "complete" },
  partly: { result: "partly" },
  incomplete: { result: "incomplete" },
} as const satisfies Record<Verdict, Feedback>;
