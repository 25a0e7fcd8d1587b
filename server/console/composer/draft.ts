import { z } from "zod";
import { type NewAnswer, type RequestView, Source } from "../../../core/contract/request.ts";
import { WithoutSource } from "../../../core/contract/request-event.ts";

/** What somebody is writing on a request. Answer and question to the seller are kept apart. */
export const Draft = z.object({
  mode: z.enum(["answer", "ask"]),
  answer: z.string(),
  ask: z.string(),
  complete: z.boolean(),
  sources: z.array(Source).readonly(),
  /** Why the answer cites nothing, once that was said. */
  without: WithoutSource.nullable().default(null),
  /** The model that drafted it, until the draft is empty again. */
  draftedBy: z.string().nullable().default(null),
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
  without: null,
  draftedBy: null,
  attempt: null,
  changedAt: 0,
};

/** The text at hand. */
export function textOf(draft: Draft): string {
  return draft[draft.mode];
}

/** An answer as the server takes it, but for its key. */
export function answerOf({
  answer,
  complete,
  sources,
  without,
}: Draft): Omit<z.input<typeof NewAnswer>, "key"> {
  return {
    text: answer,
    complete,
    sources: sources.map(({ record, quote }) => ({ record, ...(quote === undefined ? {} : { quote }) })),
    ...(complete && sources.length === 0 && without !== null ? { without } : {}),
  };
}

export function hasText({ answer, ask, sources }: Draft): boolean {
  return answer.trim() !== "" || ask.trim() !== "" || sources.length > 0;
}

/** The key to send a draft with: the last one as long as nothing has changed since. */
export function attemptOf(draft: Draft, newKey: () => string): { key: string; of: string } {
  const of = contentOf(draft);
  return draft.attempt?.of === of ? draft.attempt : { key: newKey(), of };
}

function contentOf(draft: Draft): string {
  const { mode, complete, sources, without } = draft;
  return JSON.stringify([
    mode,
    textOf(draft),
    complete,
    sources.map(({ record, quote }) => [record, quote]),
    sources.length === 0 && complete ? without : null,
  ]);
}

/** Whether the answer that stands in a draft has reached the seller: told by the thread, wherever it was sent from. */
export function wasSent(draft: Draft, { messages }: Pick<RequestView, "messages">, account: string): boolean {
  if (draft.attempt === null || draft.mode !== "answer" || draft.attempt.of !== contentOf(draft))
    return false;
  const text = squeezed(draft.answer);
  return messages.some(
    (message) => message.author?.id === account && message.text !== null && squeezed(message.text) === text,
  );
}

const squeezed = (text: string): string => text.replaceAll(/\s+/g, " ").trim();
