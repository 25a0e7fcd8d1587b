import { signal } from "@preact/signals";
import { z } from "zod";
import { Caller } from "../../../core/contract/channel-endpoints.ts";
import { RequestKind } from "../../../core/contract/request-event.ts";
import { readStored, writeStored } from "../platform/stored.ts";

const CallDraft = z.object({
  caller: Caller.nullable(),
  as: RequestKind,
  text: z.string(),
  /** Of the last attempt: the same call may be sent again without harm. */
  key: z.uuid().nullable(),
});
/** A call that is being written down. */
export type CallDraft = z.infer<typeof CallDraft>;

const none: CallDraft = { caller: null, as: "question", text: "", key: null };
const keptUnder = (account: string): string => `ask-me-call:${account}`;

let owner = "";
/** Stays in this browser until it is sent: a form that was closed, or a page loaded anew, loses nothing. */
export const callDraft = signal<CallDraft>(none);

/** Takes up what this account was writing. */
export function openCallDraft(account: string): void {
  if (owner === account) return;
  owner = account;
  callDraft.value = readStored(keptUnder(account), CallDraft) ?? none;
}

/** Changes what is being written; another text is another call. */
export function changeCall(change: Partial<Omit<CallDraft, "key">>): void {
  keep({ ...callDraft.peek(), ...change, key: null });
}

/** The key to send the call with: the last one as long as nothing has changed since. */
export function callKey(): string {
  const key = callDraft.peek().key ?? crypto.randomUUID();
  keep({ ...callDraft.peek(), key });
  return key;
}

export function forgetCall(): void {
  keep(none);
}

function keep(draft: CallDraft): void {
  callDraft.value = draft;
  writeStored(keptUnder(owner), draft.caller === null && draft.text === "" ? null : draft);
}
