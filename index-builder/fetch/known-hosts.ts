import { createHostState, type HostState } from "./host-state.ts";
import type { Pins } from "./pinned-lookup.ts";

/** All that a run has learnt about the hosts it asks: what they bear, and where they are. */
export type KnownHosts = {
  /** By name and port, http and https together: it is the machine that has to be spared. */
  of(address: string): HostState;
  readonly pins: Pins;
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
  };
}
