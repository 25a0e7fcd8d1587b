import type { TuningDraft } from "../../../core/contract/search-quality-endpoints.ts";

/** What somebody is about to teach search, or to take away; a pin may lack its section yet. */
export type Teaching =
  | { readonly kind: "synonyms"; readonly id: string; readonly words: readonly string[] }
  | {
      readonly kind: "pin";
      readonly id: string;
      readonly queries: readonly string[];
      readonly record: string | null;
      readonly until: string | null;
    }
  | { readonly kind: "remove-synonyms" | "remove-pin"; readonly id: string; readonly name: string };

/** A change as the server judges and keeps it; null while something is missing. */
export function wholeDraft(teaching: Teaching): TuningDraft | null {
  const { id } = teaching;
  switch (teaching.kind) {
    case "synonyms":
      return teaching.words.length < 2 ? null : { kind: "synonyms", id, words: [...teaching.words] };
    case "pin": {
      const { queries, record, until } = teaching;
      if (queries.length === 0 || record === null) return null;
      return { kind: "pin", id, pin: { queries: [...queries], record, until } };
    }
    case "remove-synonyms":
      return { kind: "synonyms", id, words: null };
    case "remove-pin":
      return { kind: "pin", id, pin: null };
  }
}

/** A draft as it is edited. */
export function teachingOf(draft: TuningDraft): Teaching {
  const { id } = draft;
  if (draft.kind === "synonyms") return { kind: "synonyms", id, words: draft.words ?? [] };
  const { queries = [], record = null, until = null } = draft.pin ?? {};
  return { kind: "pin", id, queries, record, until };
}
