import { z } from "zod";
import { Source } from "../../../core/contract/request.ts";

/** What somebody is writing on a request. Answer and question to the seller are kept apart. */
export const Draft = z.object({
  mode: z.enum(["answer", "ask"]),
  answer: z.string(),
  ask: z.string(),
  complete: z.boolean(),
  sources: z.array(Source).readonly(),
  /** Key of the last attempt to send, and what was sent: the very same text may be sent again without harm. */
  attempt: z.object({ key: z.uuid(), of: z.string() }).nullable(),
  changedAt: z.number(),
});
export type Draft = z.infer<typeof Draft>;

export const emptyDraft: Draft = {
  mode: "answer",
  answer: "",
  ask: "",
  complete: true,
  sources: [],
  attempt: null,
  changedAt: 0,
};

/** The text at hand. */
export function textOf(draft: Draft): string {
  return draft[draft.mode];
}

export function hasText({ answer, ask, sources }: Draft): boolean {
  return answer.trim() !== "" || ask.trim() !== "" || sources.length > 0;
}

/** The key to send a draft with: the last one as long as nothing has changed since. */
export function attemptOf(draft: Draft, newKey: () => string): { key: string; of: string } {
  const { mode, complete, sources } = draft;
  const of = JSON.stringify([
    mode,
    textOf(draft),
    complete,
    sources.map(({ record, quote }) => [record, quote]),
  ]);
  return draft.attempt?.of === of ? draft.attempt : { key: newKey(), of };
}
