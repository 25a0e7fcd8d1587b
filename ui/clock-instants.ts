import type { Clock } from "../core/contract/request.ts";

/** The moments that a clock names, as epoch ms; null where it names none. */
type ClockInstants = {
  readonly asOf: number;
  readonly dueAt: number | null;
  readonly opensAt: number | null;
  readonly closesAt: number | null;
};

// Clocks are never changed, only replaced: however many there are and however often they are looked at, each is read once.
const known = new WeakMap<Clock, ClockInstants>();

export function clockInstants(clock: Clock): ClockInstants {
  const before = known.get(clock);
  if (before) return before;
  const instants = {
    asOf: Date.parse(clock.asOf),
    dueAt: epochMs(clock.dueAt),
    opensAt: epochMs(clock.opensAt),
    closesAt: epochMs(clock.closesAt),
  };
  known.set(clock, instants);
  return instants;
}

const epochMs = (instant: string | null): number | null => (instant === null ? null : Date.parse(instant));
