import type { Pilot, Pilots } from "../../contract/config-pilots.ts";
import { secondsOf } from "../instant.ts";

/** Where somebody works, as their account has it. */
export type Workplace = {
  readonly region: string | null;
  readonly channel: string | null;
  readonly department: string | null;
};

/** Whether somebody may ask; `from` in epoch seconds is when they will, null where nobody has said. */
export type Asking = { readonly kind: "on" } | { readonly kind: "off"; readonly from: number | null };

/** Whether a pilot is for those who work there, whenever it begins. */
export function isInPilot(
  { regions, channels, departments }: Pick<Pilot, "regions" | "channels" | "departments">,
  { region, channel, department }: Workplace,
): boolean {
  return holds(regions, region) && holds(channels, channel) && holds(departments, department);
}

/** Whether who works there may ask at `at` (epoch seconds), and if not, from when they may. */
export function askingOf(pilots: Pilots, place: Workplace, at: number): Asking {
  if (pilots === null) return { kind: "on" };
  const begins = pilots.filter((pilot) => isInPilot(pilot, place)).map(({ from }) => secondsOf(from));
  if (begins.length === 0) return { kind: "off", from: null };
  const from = Math.min(...begins);
  return from <= at ? { kind: "on" } : { kind: "off", from };
}

function holds(names: readonly string[], its: string | null): boolean {
  return names.length === 0 || (its !== null && names.includes(its));
}
