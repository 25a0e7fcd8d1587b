import type { TrailStep } from "../../core/contract/context.ts";
import { canonicalAddress } from "../ask/canonical-address.ts";
import { trailAt, withStep } from "./trail.ts";

export type TrailKeeper = {
  steps: () => TrailStep[];
  searched: (query: string, hits: number) => void;
  shown: (page: { address: string; title: string }) => void;
  forget: () => void;
};

/** Keeps the trail in memory alone. Pages count only on portals, and without what names the visit. */
export function createTrailKeeper(now: () => number, portalOrigins: () => string[]): TrailKeeper {
  let trail: TrailStep[] = [];
  const add = (step: TrailStep): void => {
    trail = withStep(trail, step, now());
  };
  const at = (): string => new Date(now()).toISOString();
  return {
    steps: () => trailAt(trail, now()),
    searched(query, hits) {
      const asked = query.trim().slice(0, 300);
      if (asked !== "") add({ kind: "query", at: at(), query: asked, hits });
    },
    shown({ address, title }) {
      if (!URL.canParse(address) || !portalOrigins().includes(new URL(address).origin)) return;
      add({ kind: "page", at: at(), address: canonicalAddress(address, null), title: title.slice(0, 500) });
    },
    forget() {
      trail = [];
    },
  };
}
