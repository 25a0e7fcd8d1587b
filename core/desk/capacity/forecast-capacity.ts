import { erlangC, minAgents } from "../erlang-c.ts";
import type { Span } from "../open-spans.ts";
import { type HalfHour, halfHourSeconds } from "./half-hour.ts";
import { newcomersAsk, type Scenario } from "./scenario.ts";
import type { UsualWeek } from "./usual-week.ts";

/** Half an hour to come. */
export type HalfHourForecast = {
  readonly from: number;
  /** Expected, not whole. */
  readonly requests: number;
  /** How fast they come while the desk is open. */
  readonly arrivalsPerHour: number;
  readonly needed: number;
  readonly planned: number;
  /** Of its requests: begun in time to be answered in it, with those who are planned. */
  readonly share: number;
};

export type DayForecast = {
  /** `2026-11-23`. */
  readonly day: string;
  readonly halfHours: readonly HalfHourForecast[];
};

export type Aim = {
  readonly handlingMinutes: number;
  /** Until an answer is due. */
  readonly minutes: number;
  /** Of the answers so much is to come in time, 0 to 1. */
  readonly share: number;
};

type Coming = {
  readonly usual: UsualWeek;
  readonly open: readonly HalfHour[];
  /** When each of the desk's people is there, without those away. */
  readonly people: readonly (readonly Span[])[];
  readonly scenario: Scenario;
};

/**
 * How many are needed in each half hour to come, and how it goes with those who are planned (Erlang C: requests come at
 * random, each agent takes one after the other). Nothing is carried on from one half hour to the next.
 */
export function forecastCapacity({ usual, open, people, scenario }: Coming, aim: Aim): DayForecast[] {
  const spread = slotShare(usual, open);
  const days = Map.groupBy(open, ({ day }) => day);
  return [...days].map(([day, halves]) => ({
    day,
    halfHours: halves.map((half) => {
      const usually = usual.inSlot(half.slot) * (1 + scenario.arrivalsPercent / 100);
      const requests = usually + newcomersAsk(scenario, day) * spread(half.slot);
      const planned = Math.max(0, thereIn(people, half) + scenario.agents);
      const arrivalsPerHour = perHour(requests, half);
      const work = workOf(arrivalsPerHour, aim);
      return {
        from: half.from,
        requests,
        arrivalsPerHour,
        planned,
        needed: minAgents(work, aim.share),
        share: erlangC({ ...work, agents: planned }).shareStartedWithin,
      };
    }),
  }));
}

/** Whether fewer are planned than needed at any time of the day. */
export function isShort({ halfHours }: Pick<DayForecast, "halfHours">): boolean {
  return halfHours.some(({ planned, needed }) => planned < needed);
}

/** Of all these requests the share in time; null where none are expected. */
export function shareOf(halfHours: readonly HalfHourForecast[]): number | null {
  const requests = halfHours.reduce((sum, half) => sum + half.requests, 0);
  if (requests === 0) return null;
  return halfHours.reduce((sum, half) => sum + half.requests * half.share, 0) / requests;
}

const leastSeconds = 300;
/** Most agents whose help is reckoned with. */
const mostHelp = 50;

/**
 * The fewest agents more, there in every half hour, with whom all these requests together reach the aim, and what comes of
 * it. Null where it is reached already, or nobody's help is enough.
 */
export function helpNeeded(
  days: readonly DayForecast[],
  aim: Aim,
): { readonly agents: number; readonly share: number } | null {
  const halfHours = days.flatMap((day) => day.halfHours);
  for (let agents = 0; agents <= mostHelp; agents += 1) {
    const share = shareOf(
      halfHours.map((half) => {
        const work = workOf(half.arrivalsPerHour, aim);
        const { shareStartedWithin } = erlangC({ ...work, agents: half.planned + agents });
        return { ...half, share: shareStartedWithin };
      }),
    );
    if (share === null) return null;
    if (share >= aim.share) return agents === 0 ? null : { agents, share };
  }
  return null;
}

function workOf(arrivalsPerHour: number, { handlingMinutes, minutes }: Aim) {
  return { arrivalsPerHour, handlingMinutes, withinMinutes: Math.max(0, minutes - handlingMinutes) };
}

/** As if they came evenly while it is open, and no faster than within five minutes. */
function perHour(requests: number, { openSeconds }: HalfHour): number {
  return (requests * 3600) / Math.max(openSeconds, leastSeconds);
}

/** What of a week's questions falls into a half hour; where nothing is usual, each takes as much as any other. */
function slotShare(usual: UsualWeek, open: readonly HalfHour[]): (slot: number) => number {
  if (usual.total > 0) return (slot) => usual.inSlot(slot) / usual.total;
  const slots = new Set(open.map(({ slot }) => slot)).size;
  return () => 1 / Math.max(1, slots);
}

/** How many are there throughout; two who share the half hour are one. */
function thereIn(people: readonly (readonly Span[])[], { from, openSeconds }: HalfHour): number {
  const to = from + halfHourSeconds;
  const seconds = people
    .flat()
    .reduce((sum, [since, until]) => sum + Math.max(0, Math.min(to, until) - Math.max(from, since)), 0);
  return Math.floor(seconds / openSeconds);
}
