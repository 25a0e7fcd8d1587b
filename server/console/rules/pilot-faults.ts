import type { Pilot } from "../../../core/contract/config-pilots.ts";

export type PilotFault = "name" | "taken" | "day";

/** What is wrong with a pilot beside all others. */
export function pilotFaults(pilot: Pilot, all: readonly Pilot[]): PilotFault[] {
  const name = pilot.name.trim();
  const faults: PilotFault[] = [];
  if (name === "") faults.push("name");
  else if (all.filter((other) => other.name.trim() === name).length > 1) faults.push("taken");
  if (Number.isNaN(Date.parse(pilot.from))) faults.push("day");
  return faults;
}
