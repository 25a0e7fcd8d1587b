import type { PreviewHit, TuningDraft, TuningPreview } from "../../core/contract/search-quality-endpoints.ts";
import type { Hit, SearchAnswer, SearchQuery } from "../../core/contract/search.ts";
import type { Tuning } from "../../core/contract/tuning.ts";
import type { Outcome } from "../outcome.ts";
import { draftedTuning } from "./drafted-tuning.ts";
import type { Reached } from "./reached-queries.ts";

type Previewing = {
  /** As the one who looks: what they may not see is found neither before nor after. */
  readonly search: (query: SearchQuery, tuning: Tuning) => Promise<Outcome<SearchAnswer>>;
  readonly tuning: Tuning;
};

const mostHits = 5;

/** What queries find before and after a change. */
export async function previewTuning(
  draft: TuningDraft,
  reached: readonly Reached[],
  { search, tuning }: Previewing,
): Promise<Outcome<TuningPreview>> {
  const drafted = draftedTuning(tuning, draft);
  const queries: TuningPreview["queries"] = [];
  for (const { text, people } of reached) {
    const query = { q: text, limit: mostHits, literal: "0", explain: "0" } as const;
    const before = await search(query, tuning);
    if ("problem" in before) return before;
    const after = await search(query, drafted);
    if ("problem" in after) return after;
    queries.push({
      text,
      people,
      totalBefore: before.answer.total,
      totalAfter: after.answer.total,
      before: hitsOf(before.answer),
      after: hitsOf(after.answer),
    });
  }
  return { answer: { queries } };
}

function hitsOf({ groups }: SearchAnswer): PreviewHit[] {
  return groups.map(({ best }) => hitOf(best));
}

function hitOf({ record, kind, title, heading, pinned }: Hit): PreviewHit {
  return { record, kind, title, heading: heading ?? null, pinned: pinned !== undefined };
}
