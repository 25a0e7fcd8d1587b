import type { TrailStep } from "../../core/contract/context.ts";

const rememberedMs = 15 * 60_000;
const mostSteps = 50;

/** The trail as it is at `now`: nothing older than 15 minutes. */
export function trailAt(trail: readonly TrailStep[], now: number): TrailStep[] {
  return trail.filter((step) => now - Date.parse(step.at) <= rememberedMs).slice(-mostSteps);
}

/**
 * The trail with one more step. A page shown again counts once; a query that goes on typing the one before it, or takes
 * letters back, stands in its place.
 */
export function withStep(trail: readonly TrailStep[], step: TrailStep, now: number): TrailStep[] {
  const earlier = trailAt(trail, now);
  const last = earlier.at(-1);
  const replaces = last !== undefined && isSameStep(last, step);
  return [...(replaces ? earlier.slice(0, -1) : earlier), step].slice(-mostSteps);
}

function isSameStep(last: TrailStep, step: TrailStep): boolean {
  if (last.kind === "page") return step.kind === "page" && last.address === step.address;
  if (step.kind === "page") return false;
  return step.query.startsWith(last.query) || last.query.startsWith(step.query);
}
