import { readStored, writeStored } from "../platform/stored.ts";
import { Draft, emptyDraft, hasText } from "./draft.ts";

const prefix = "ask-me-draft:";
const keptMs = 14 * 24 * 60 * 60 * 1000;

type Whose = { readonly account: string; readonly request: number };

/** Under which a draft is kept in this browser. */
export const draftKey = ({ account, request }: Whose): string => `${prefix}${account}:${request}`;

export function readDraft(whose: Whose): Draft {
  return readStored(draftKey(whose), Draft) ?? emptyDraft;
}

/** Keeps a draft in this browser, or forgets an empty one. @returns whether it could be kept. */
export function keepDraft(whose: Whose, draft: Draft): boolean {
  return writeStored(draftKey(whose), hasText(draft) ? draft : null);
}

/** Drafts of long ago give their room back. @param now epoch ms */
export function forgetOldDrafts(now: number): void {
  try {
    for (const key of Object.keys(localStorage).filter((each) => each.startsWith(prefix))) {
      const draft = readStored(key, Draft);
      if (draft === null || now - draft.changedAt > keptMs) writeStored(key, null);
    }
  } catch {
    // No storage, no old drafts.
  }
}
