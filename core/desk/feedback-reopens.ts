import type { ClockRequest } from "./clock-event.ts";
import { clockSteps } from "./clock-steps.ts";

/**
 * Whether a seller's «incomplete» at `at` (ISO), added to this log, reopens the request: it is answered, and the answer
 * is no older than 24 business hours. A merged request is reopened through the one it was merged into.
 */
export function feedbackReopens(request: ClockRequest, at: string): boolean {
  const events = [...request.events, { at, kind: "feedback", result: "incomplete" }];
  return reopenings({ ...request, events }) > reopenings(request);
}

function reopenings(request: ClockRequest): number {
  return clockSteps(request).filter((step) => step.kind === "reopened").length;
}
