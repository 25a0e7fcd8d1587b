import { type Signal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { call, type Called } from "../../../core/contract/call.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { Problem } from "../../../core/contract/problem.ts";
import type {
  TuningDraft,
  TuningJudgement,
  TuningPreview,
} from "../../../core/contract/search-quality-endpoints.ts";
import { serverCaller } from "../platform/server-caller.ts";

type Told<T> =
  | { readonly kind: "none" }
  | { readonly kind: "asking" }
  | { readonly kind: "told"; readonly answer: T }
  | { readonly kind: "refused"; readonly problem: Problem }
  | { readonly kind: "failed" };

export type DraftOutcome = {
  readonly preview: Signal<Told<TuningPreview>>;
  readonly judgement: Signal<Told<TuningJudgement>>;
};

// Whoever types goes on within that.
const settledMs = 500;

/** What a change would do: what is found before and after it, and then how it is judged. Asked once nobody types. */
export function useDraftOutcome(draft: TuningDraft | null): DraftOutcome {
  const preview = useSignal<Told<TuningPreview>>({ kind: "none" });
  const judgement = useSignal<Told<TuningJudgement>>({ kind: "none" });
  const text = draft === null ? null : JSON.stringify(draft);
  const first = useSignal(true);
  useEffect(() => {
    if (draft === null) {
      preview.value = { kind: "none" };
      judgement.value = { kind: "none" };
      return;
    }
    const asking = new AbortController();
    const ask = async (): Promise<void> => {
      const caller = { ...serverCaller, signal: asking.signal };
      preview.value = { kind: "asking" };
      judgement.value = { kind: "asking" };
      const previewed = await call(caller, endpoints.previewTuning, { body: { draft } });
      if (asking.signal.aborted) return;
      preview.value = toldOf(previewed);
      if (previewed.kind !== "ok") {
        judgement.value = { kind: "none" };
        return;
      }
      const judged = await call(caller, endpoints.judgeTuning, { body: { draft } });
      if (!asking.signal.aborted) judgement.value = toldOf(judged);
    };
    const timer = setTimeout(() => void ask(), first.peek() ? 0 : settledMs);
    first.value = false;
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [text]);
  return { preview, judgement };
}

function toldOf<T>(called: Called<T>): Told<T> {
  if (called.kind === "ok") return { kind: "told", answer: called.answer };
  return called.kind === "problem" ? { kind: "refused", problem: called.problem } : { kind: "failed" };
}
