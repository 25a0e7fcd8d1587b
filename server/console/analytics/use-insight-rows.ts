import { useSignal } from "@preact/signals";
import { addressOf } from "../../../core/contract/call.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { InsightQuery } from "../../../core/contract/insight-filter.ts";
import type { InsightRow, InsightRows } from "../../../core/contract/insight.ts";
import { deskCall } from "../platform/desk-call.ts";
import { type Answers, useAnswer } from "../platform/use-answer.ts";

type Later = { readonly of: string; readonly rows: readonly InsightRow[]; readonly next: number | null };

/** The requests behind a filter, a page at a time. */
export function useInsightRows(query: InsightQuery): {
  readonly read: Answers<InsightRows>;
  /** All that were read so far. */
  readonly rows: readonly InsightRow[];
  /** Reads the next page; null at the end. */
  readonly more: (() => Promise<void>) | null;
} {
  const to = endpoints.insightRows;
  const question = addressOf(to, { query });
  const read = useAnswer(question, () => deskCall(to, { query }));
  const later = useSignal<Later | null>(null);
  const first = read.answering.answer;
  const known = later.value?.of === question ? later.value : null;
  const next = known === null ? (first?.next ?? null) : known.next;
  const rows = [...(first?.rows ?? []), ...(known?.rows ?? [])];
  const readMore = async (after: number): Promise<void> => {
    const called = await deskCall(to, { query: { ...query, after } });
    if (called.kind !== "ok") return;
    later.value = {
      of: question,
      rows: [...(known?.rows ?? []), ...called.answer.rows],
      next: called.answer.next,
    };
  };
  return {
    read,
    rows,
    more: read.answering.kind === "ready" && next !== null ? () => readMore(next) : null,
  };
}
