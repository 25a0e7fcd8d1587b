import type { HostFigures } from "../../core/contract/crawl-run.ts";
import { createHostFigures } from "./host-figures.ts";
import { createHostState, type HostState } from "./host-state.ts";
import type { Pins } from "./pinned-lookup.ts";

/** All that a run has learnt about the hosts it asks: what they bear, and where they are. */
export type KnownHosts = {
  /** By name and port, http and https together: it is the machine that has to be spared. */
  of(address: string): HostState;
  readonly pins: Pins;
  /** How hosts answered since this was last asked, the slowest first. */
  takeFigures(): HostFigures[];
};

export function createKnownHosts(): KnownHosts {
  const states = new Map<string, HostState>();
  return {
    pins: new Map(),
    of(address) {
      const { host } = new URL(address);
      const state = states.get(host) ?? createHostState();
      states.set(host, state);
      return state;
    },
    takeFigures() {
      const taken = [...states].map(([host, state]): HostFigures => {
        const { requests, failed, latencies } = state.figures;
        state.figures = createHostFigures();
        return {
          host,
          requests,
          medianMs: latencies.quantile(0.5),
          p95Ms: latencies.quantile(0.95),
          failed,
        };
      });
      return taken
        .filter(({ requests }) => requests > 0)
        .toSorted((a, b) => b.medianMs - a.medianMs || b.p95Ms - a.p95Ms);
    },
  };
}
