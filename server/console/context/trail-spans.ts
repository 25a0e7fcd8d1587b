import type { TrailStep } from "../../../core/contract/context.ts";

/** A step of the trail and how long it lasted in seconds; null for the last one, from which the seller asked. */
export type TrailSpan = {
  readonly step: TrailStep;
  readonly seconds: number | null;
  /** Of a search: whether a page was opened before the next one. */
  readonly opened: boolean;
};

/** The trail in order of time. */
export function trailSpans(trail: readonly TrailStep[]): TrailSpan[] {
  const steps = trail.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return steps.map((step, index) => {
    const next = steps[index + 1];
    return {
      step,
      seconds: next ? Math.round((Date.parse(next.at) - Date.parse(step.at)) / 1000) : null,
      opened: step.kind === "page" || next?.kind === "page",
    };
  });
}
