import { z } from "zod";
import { AttachedFile } from "../../../core/contract/file.ts";
import { type NewAnswer, type NewMessage, type RequestView, Source } from "../../../core/contract/request.ts";
import { WithoutSource } from "../../../core/contract/request-event.ts";

/** What somebody is writing on a request. Answer and question to the seller are kept apart. */
export const Draft = z.object({
  mode: z.enum(["answer", "ask"]),
  answer: z.string(),
  ask: z.string(),
  complete: z.boolean(),
  sources: z.array(Source).readonly(),
  /** Uploaded already; they go with whatever is sent first, answer or question. */
  files: z.array(AttachedFile).readonly().default([]),
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
  files: [],
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
  files,
  without,
}: Draft): Omit<z.input<typeof NewAnswer>, "key"> {
  return {
    text: answer,
    complete,
    sources: sources.map(({ record, quote }) => ({ record, ...(quote === undefined ? {} : { quote }) })),
    ...(complete && sources.length === 0 && without !== null ? { without } : {}),
    ...namedFiles(files),
  };
}

/** A question to the seller as the server takes it, but for its key. */
export function questionOf({ ask, files }: Draft): Omit<z.input<typeof NewMessage>, "key"> {
  return { text: ask, ...namedFiles(files) };
}

const namedFiles = (files: Draft["files"]): { files?: string[] } =>
  files.length === 0 ? {} : { files: files.map(({ id }) => id) };

/** What is left of a draft once its text at hand has reached the seller: that of the other mode. */
export function afterSending(draft: Draft): Partial<Draft> {
  return draft.mode === "ask"
    ? { ask: "", mode: "answer", files: [], attempt: null }
    : { ...emptyDraft, ask: draft.ask };
}

export function hasText({ answer, ask, sources, files }: Draft): boolean {
  return answer.trim() !== "" || ask.trim() !== "" || sources.length > 0 || files.length > 0;
}

/** The key to send a draft with: the last one as long as nothing has changed since. */
export function attemptOf(draft: Draft, newKey: () => string): { key: string; of: string } {
  const of = contentOf(draft);
  return draft.attempt?.of === of ? draft.attempt : { key: newKey(), of };
}

function contentOf(draft: Draft): string {
  const { mode, complete, sources, files, without } = draft;
  return JSON.stringify([
    mode,
    textOf(draft),
    complete,
    sources.map(({ record, quote }) => [record, quote]),
    sources.length === 0 && complete ? without : null,
    ...(files.length === 0 ? [] : [files.map(({ id }) => id)]),
  ]);
}

/** Whether the text at hand in a draft has reached the seller: told by the thread, wherever it was sent from. */
export function wasSent(draft: Draft, { messages }: Pick<RequestView, "messages">, account: string): boolean {
  if (draft.attempt === null || draft.attempt.of !== contentOf(draft)) return false;
  const text = squeezed(textOf(draft));
  return messages.some(
    (message) =>
      message.author?.id === account &&
      (message.kind === "ask-seller") === (draft.mode === "ask") &&
      message.text !== null &&
      squeezed(message.text) === text,
  );
}

const squeezed = (text: string): string => text.replaceAll(/\s+/g, " ").trim();
