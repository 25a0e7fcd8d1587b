import type { TuningDraft } from "../../core/contract/search-quality-endpoints.ts";
import type { Tuning } from "../../core/contract/tuning.ts";

type Taught = Pick<Tuning, "synonyms" | "pins" | "use">;

/** What search would be taught with a change: the set or pin of the same id is replaced or gone. */
export function draftedTuning<T extends Taught>(tuning: T, draft: TuningDraft): T {
  const { id } = draft;
  if (draft.kind === "pin") {
    const others = tuning.pins.filter((pin) => pin.id !== id);
    // First, as search heeds the first of those for the same section.
    return { ...tuning, pins: draft.pin === null ? others : [{ id, ...draft.pin }, ...others] };
  }
  const others = tuning.synonyms.filter((set) => set.id !== id);
  return { ...tuning, synonyms: draft.words === null ? others : [...others, { id, words: draft.words }] };
}
