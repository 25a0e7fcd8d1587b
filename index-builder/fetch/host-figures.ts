import type { Heard } from "./heard.ts";
import { createLatencies, type Latencies } from "./latencies.ts";

/** How a host answered, for the report of a run. */
export type HostFigures = { requests: number; failed: number; readonly latencies: Latencies };

export const createHostFigures = (): HostFigures => ({
  requests: 0,
  failed: 0,
  latencies: createLatencies(),
});

/** What was stopped or refused on our side says nothing about the host. */
export function countHeard(figures: HostFigures, { news, latencyMs }: Heard): void {
  if (news.kind === "nothing" && latencyMs === null) return;
  figures.requests += 1;
  if (news.kind === "fault") figures.failed += 1;
  if (latencyMs !== null) figures.latencies.add(latencyMs);
}
