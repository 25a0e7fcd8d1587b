import type { Draft } from "./draft.ts";

/** Drafts that are wanted once more, by content, as long as there is room for their text. @param room in characters. */
export function draftStore(room: number): {
  keep(content: string, draft: Draft): void;
  take(content: string): Draft | undefined;
} {
  const drafts = new Map<string, Draft>();
  let left = room;
  return {
    keep(content, draft) {
      const length = draft.sections.reduce((sum, { text }) => sum + text.length, 0);
      if (length > left) return;
      left -= length;
      drafts.set(content, draft);
    },
    take(content) {
      const draft = drafts.get(content);
      drafts.delete(content);
      return draft;
    },
  };
}
