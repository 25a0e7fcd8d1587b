export type Staffing = {
  readonly arrivalsPerHour: number;
  readonly handlingMinutes: number;
  readonly agents: number;
  readonly withinMinutes: number;
};

export type Waiting = {
  readonly offeredErlangs: number;
  readonly probabilityOfWaiting: number;
  /** Null where the queue only grows. */
  readonly meanWaitMinutes: number | null;
  /** Share of those whose turn comes within `withinMinutes`. */
  readonly shareStartedWithin: number;
};

/** How requests wait that arrive at random and are taken by so many agents in turn (Erlang C). */
export function erlangC({ arrivalsPerHour, handlingMinutes, agents, withinMinutes }: Staffing): Waiting {
  const offeredErlangs = (arrivalsPerHour * handlingMinutes) / 60;
  if (offeredErlangs === 0) {
    return { offeredErlangs, probabilityOfWaiting: 0, meanWaitMinutes: 0, shareStartedWithin: 1 };
  }
  if (agents <= offeredErlangs) {
    return { offeredErlangs, probabilityOfWaiting: 1, meanWaitMinutes: null, shareStartedWithin: 0 };
  }
  const spare = agents - offeredErlangs;
  const blocked = blockedShare(offeredErlangs, agents);
  const probabilityOfWaiting = (agents * blocked) / (agents - offeredErlangs * (1 - blocked));
  return {
    offeredErlangs,
    probabilityOfWaiting,
    meanWaitMinutes: (probabilityOfWaiting * handlingMinutes) / spare,
    shareStartedWithin: 1 - probabilityOfWaiting * Math.exp((-spare * withinMinutes) / handlingMinutes),
  };
}

/**
 * The fewest agents with whom this share of requests is begun within the time.
 * @throws RangeError for a share that no number of agents reaches.
 */
export function minAgents(work: Omit<Staffing, "agents">, targetShare: number): number {
  if (!(targetShare <= 1)) throw new RangeError(`A share is at most 1; this one is ${targetShare}`);
  let agents = Math.max(1, Math.floor((work.arrivalsPerHour * work.handlingMinutes) / 60) + 1);
  while (erlangC({ ...work, agents }).shareStartedWithin < targetShare) agents += 1;
  return agents;
}

/** Erlang B by its recursion: the share turned away if nobody could wait. Factorials would overflow. */
function blockedShare(erlangs: number, agents: number): number {
  let share = 1;
  for (let n = 1; n <= agents; n += 1) share = (erlangs * share) / (n + erlangs * share);
  return share;
}
