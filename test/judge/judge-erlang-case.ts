import { erlangC, minAgents } from "../../core/desk/erlang-c.ts";
import type { ErlangCase } from "./erlang-cases.ts";

const tolerance = 1e-9;

/** The differences between what a case expects and what is computed, one line each; none if it passes. */
export function judgeErlangCase({ input, expect }: ErlangCase): string[] {
  const { targetShare, ...staffing } = input;
  const { agents: _, ...work } = staffing;
  const got: Record<string, number | null> = {
    ...erlangC(staffing),
    minAgentsForTarget: minAgents(work, targetShare),
  };
  return Object.entries(expect).flatMap(([field, wanted]) => {
    const had = got[field] ?? null;
    return agree(had, wanted) ? [] : [`${field}: expected ${wanted}, got ${had}`];
  });
}

function agree(had: number | null, wanted: number | null): boolean {
  if (had === null || wanted === null) return had === wanted;
  return Math.abs(had - wanted) <= tolerance * Math.max(Math.abs(had), Math.abs(wanted));
}
