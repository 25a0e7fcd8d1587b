import { type Signal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { SourceRun } from "../../../core/contract/crawl-run.ts";
import { deskCall } from "../platform/desk-call.ts";

export type RunReading =
  | { readonly kind: "loading" }
  | { readonly kind: "ready"; readonly run: SourceRun }
  | { readonly kind: "none" }
  /** `detail` null: the server did not answer. */
  | { readonly kind: "failed"; readonly detail: string | null };

/**
 * The last whole run of a source with its lists, read again when another run has ended; until then what is shown stays.
 * @param finishedAt of that run, null before the first
 */
export function useSourceRun(
  source: string,
  finishedAt: string | null,
): { reading: Signal<RunReading>; again: () => void } {
  const reading = useSignal<RunReading>({ kind: "loading" });
  const tries = useSignal(0);
  const attempt = tries.value;
  useEffect(() => {
    let shown = true;
    const read = async (): Promise<void> => {
      const called = await deskCall(endpoints.crawlSource, { params: { source } });
      if (!shown) return;
      if (called.kind === "ok") reading.value = { kind: "ready", run: called.answer };
      else if (called.kind === "problem" && called.problem.code === "not-found")
        reading.value = { kind: "none" };
      else if (reading.peek().kind !== "ready")
        reading.value = { kind: "failed", detail: called.kind === "problem" ? called.problem.detail : null };
    };
    void read();
    return () => {
      shown = false;
    };
  }, [reading, source, finishedAt, attempt]);
  return {
    reading,
    again: () => {
      reading.value = { kind: "loading" };
      tries.value += 1;
    },
  };
}
