import type { RequestRow } from "../../../core/contract/request.ts";
import { isWaiting } from "../queue/arrangement.ts";
import { isFree } from "../queue/most-urgent-free.ts";
import { noneOf } from "../queue/queue-filter.ts";
import { type Moment, rowStandings, standsAs } from "../queue/standing-of-row.ts";

export const figures = ["open", "at-risk", "breached", "waiting", "free", "answered"] as const;
export type Figure = (typeof figures)[number];
export type Counts = Readonly<Record<Figure, number>>;

export type BoardCounts = {
  readonly all: Counts;
  /** By the id of whoever has it, of an answered one by who answered; `noneOf` for nobody. */
  readonly byAgent: ReadonlyMap<string, Counts>;
  /** By topic; `noneOf` for those without. */
  readonly byTopic: ReadonlyMap<string, Counts>;
};

export const noCounts: Counts = { open: 0, "at-risk": 0, breached: 0, waiting: 0, free: 0, answered: 0 };

type Rows = {
  /** Of the queue, and whatever else is known: only those that wait are counted. */
  readonly queue: Iterable<RequestRow>;
  readonly answered: Iterable<RequestRow>;
};

/** What the board shows, counted as the queue's filters pick: a figure and the requests behind it never differ. */
export function boardCounts({ queue, answered }: Rows, moment: Moment): BoardCounts {
  const all = { ...noCounts };
  const byAgent = new Map<string, Record<Figure, number>>();
  const byTopic = new Map<string, Record<Figure, number>>();
  const count = (figure: Figure, agent: string | undefined, topic: string | null): void => {
    for (const counts of [all, countsOf(byAgent, agent ?? noneOf), countsOf(byTopic, topic ?? noneOf)])
      counts[figure] += 1;
  };
  for (const row of queue) {
    if (!isWaiting(row)) continue;
    count("open", row.claimedBy?.id, row.topic);
    for (const standing of rowStandings)
      if (standsAs(row, standing, moment)) count(standing, row.claimedBy?.id, row.topic);
    if (isFree(row)) count("free", undefined, row.topic);
  }
  for (const row of answered) count("answered", answererOf(row)?.id, row.topic);
  return { all, byAgent, byTopic };
}

/** Whoever answered: mostly who had it, but a specialist may answer in their stead. */
export function answererOf(row: RequestRow): RequestRow["claimedBy"] {
  return row.answeredBy ?? row.claimedBy;
}

function countsOf(map: Map<string, Record<Figure, number>>, key: string): Record<Figure, number> {
  const counts = map.get(key) ?? { ...noCounts };
  map.set(key, counts);
  return counts;
}
