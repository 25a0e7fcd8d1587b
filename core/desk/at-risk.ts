/** An open request whose clock runs, or will run when the day opens. */
export type Waiting = {
  readonly id: number;
  /** Open seconds of the desk until it is due; negative when overdue. */
  readonly dueIn: number;
  /** Who has it; null while it is free. */
  readonly claimedBy: string | null;
};

export type Hands = {
  /** Who is there to answer. */
  readonly agents: readonly string[];
  /** What answering one usually takes. */
  readonly handlingSeconds: number;
};

/** Open seconds of the desk until an agent's turn comes to it; null where nobody is there. */
export type AtRisk = { readonly id: number; readonly reachedIn: number | null };

/**
 * Which requests will not be answered in time if all goes on as usual: every agent works on their own and, as they
 * become free, on what nobody has, each time what is due first. What is overdue is in the way, but no longer at risk;
 * nor is what somebody has in hand right now. Whose agent is not there counts as free: somebody will have to take it.
 */
export function requestsAtRisk(queue: readonly Waiting[], { agents, handlingSeconds }: Hands): AtRisk[] {
  const busyFor = new Map(agents.map((agent) => [agent, 0]));
  const atRisk: AtRisk[] = [];
  for (const { id, dueIn, claimedBy } of queue.toSorted((a, b) => a.dueIn - b.dueIn || a.id - b.id)) {
    const own = claimedBy !== null && busyFor.has(claimedBy);
    const agent = own ? claimedBy : soonestFree(busyFor);
    const reachedIn = agent === null ? null : (busyFor.get(agent) ?? 0);
    if (agent !== null) busyFor.set(agent, (reachedIn ?? 0) + handlingSeconds);
    const inHand = own && reachedIn === 0;
    const late = reachedIn === null || reachedIn + handlingSeconds > dueIn;
    if (dueIn >= 0 && late && !inHand) atRisk.push({ id, reachedIn });
  }
  return atRisk;
}

/** Of several at once the one named first: so an agent more never makes anybody wait longer. */
function soonestFree(busyFor: ReadonlyMap<string, number>): string | null {
  let soonest: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [agent, seconds] of busyFor) {
    if (seconds >= least) continue;
    soonest = agent;
    least = seconds;
  }
  return soonest;
}
